package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import java.time.LocalDate;

/**
 * Why somebody has a right or not, in a sentence that is true of what decided: a staff list knows no category and no
 * state, and an assignment may begin after the reference date or end without a date.
 */
final class Why {

    private final PersonYear year;
    private final DecisionFact decision;
    private final AssignmentFact row;

    private Why(PersonYear year) {
        this.year = year;
        this.decision = year.decision();
        this.row = year.deciding();
    }

    static String of(PersonYear year, Words words) {
        return new Why(year).say(words);
    }

    private String say(Words words) {
        String key = "why." + decision.reason() + variant();
        if (!words.has(key)
                || year.dates() == null
                || row == null && !decision.reason().equals("NO_ASSIGNMENT")) {
            return words.say("why.other", words.of("reason", decision.reason()));
        }
        return words.say(
                key,
                Formats.date(reference()),
                Formats.date(year.starts().now()),
                row == null ? "" : PersonBean.named(row.stateName(), row.state()),
                row == null ? "" : PersonBean.named(row.categoryName(), row.category()),
                Formats.date(begins()),
                row == null ? "" : Formats.date(row.ends()),
                words.of("startWindow", window()),
                Formats.date(year.starts().last()),
                Integer.toString(year.cardYear() + 1));
    }

    private String variant() {
        if (row == null || year.dates() == null) {
            return "";
        }
        return switch (decision.reason()) {
            case "ENTITLED" -> (isListed() ? ".LIST" : "") + (isLater() ? ".LATER" : "");
            case "ENDED" -> row.ends() == null || row.ends().isAfter(reference()) ? ".STATE" : "";
            case "NOT_STARTED" -> row.begins() == null ? "" : window().isEmpty() ? ".NEXT_YEAR" : ".WINDOW";
            default -> "";
        };
    }

    private boolean isListed() {
        return row.source().equals("LIST");
    }

    /** No assignment ran on the reference date; the earliest began after it. */
    private boolean isLater() {
        return decision.begins() != null && decision.begins().isAfter(reference());
    }

    /** With which group of starters the card comes; empty when it does not come this year. */
    private String window() {
        return row == null || row.begins() == null
                ? ""
                : year.starts().windowOf(row.begins()).map(StartWindow::name).orElse("");
    }

    private LocalDate begins() {
        return decision.entitled() || row == null ? decision.begins() : row.begins();
    }

    private LocalDate reference() {
        return year.dates().referenceDate();
    }
}
