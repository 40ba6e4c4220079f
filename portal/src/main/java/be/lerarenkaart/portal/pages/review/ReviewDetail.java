package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.portal.pages.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of an item in words. */
final class ReviewDetail {

    private ReviewDetail() {}

    static String of(ReviewKind kind, String detail, Words words) {
        return switch (kind) {
            case NAME_CONFLICT, DOUBLE_PERSON -> words.of("reviewDetail", detail);
            case LIST_AGAINST_EPD -> words.say("reviewDetail.LIST_AGAINST_EPD", detail);
            case CORRECTION -> words.say("reviewDetail.CORRECTION", words.of("correctionKind", detail));
            case UNSURE_MATCH ->
                Stream.of(detail.split(","))
                        .map(ground -> words.of("matchGround", ground))
                        .collect(Collectors.joining(", "));
            case UNKNOWN_CODE -> code(detail, words);
        };
    }

    /** A state or category, or how many rows were rejected for their state. */
    private static String code(String detail, Words words) {
        int colon = detail.indexOf(':');
        String what = detail.substring(0, Math.max(0, colon));
        String code = detail.substring(colon + 1);
        return what.equals("REJECTED")
                ? words.say("reviewDetail.REJECTED", Long.parseLong(code))
                : words.say("reviewDetail." + what, code);
    }
}
