package be.lerarenkaart.distribution.card;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/** What somebody says of an act, in their own words. */
final class Remark {

    private static final int LONGEST = 500;

    private Remark() {}

    /** Without blanks around it; null when nothing is left. */
    static String bare(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static void check(String remark, boolean needed, List<Problem.Issue> issues) {
        if (needed && remark == null) {
            issues.add(new Problem.Issue("body", "remark", "Schrijf erbij waarom."));
        }
        if (remark != null && remark.length() > LONGEST) {
            issues.add(new Problem.Issue("body", "remark", "Een opmerking telt hoogstens 500 tekens."));
        }
    }

    /** Refuses one that is missing or too long, and returns it bare. */
    static String needed(String remark) {
        return checked(remark, true);
    }

    static String checked(String remark, boolean needed) {
        String bare = bare(remark);
        List<Problem.Issue> issues = new ArrayList<>();
        check(bare, needed, issues);
        refuse(issues);
        return bare;
    }

    static void refuse(List<Problem.Issue> issues) {
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Niet alles is goed ingevuld.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }
}
