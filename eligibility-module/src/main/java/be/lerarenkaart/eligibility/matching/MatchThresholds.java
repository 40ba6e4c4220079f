package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * When a listed person is taken for somebody known.
 *
 * @param automaticFrom score of 100 from which it is done by itself
 * @param reviewFrom score from which a person is asked; below it is somebody new
 * @param margin by which the best must lead, to be taken by itself
 */
public record MatchThresholds(int automaticFrom, int reviewFrom, int margin) {

    private static final int LEAST_AUTOMATIC = 75;
    private static final int LEAST_REVIEW = 50;

    public MatchThresholds {
        List<Problem.Issue> issues = new ArrayList<>();
        if (automaticFrom < LEAST_AUTOMATIC || automaticFrom > 101) {
            issues.add(new Problem.Issue(
                    "body",
                    "automaticFrom",
                    "Kies een score van " + LEAST_AUTOMATIC + " tot 100, of 101 om niets vanzelf te koppelen."));
        }
        if (reviewFrom < LEAST_REVIEW || reviewFrom > automaticFrom) {
            issues.add(new Problem.Issue(
                    "body",
                    "reviewFrom",
                    "Kies een score van " + LEAST_REVIEW + " tot de score waarbij het vanzelf gaat."));
        }
        if (margin < 0 || margin > 50) {
            issues.add(new Problem.Issue("body", "margin", "Kies een verschil van 0 tot 50."));
        }
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                            "invalid-thresholds", 400, "Invalid thresholds", "Deze grenzen kloppen niet: kijk ze na.")
                    .with(issues.toArray(Problem.Issue[]::new)));
        }
    }
}
