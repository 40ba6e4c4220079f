package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a card is blocked.
 *
 * @param policeReport number of the police report, needed for a theft and for nothing else; null otherwise
 * @param remark in the words of whoever does it; needed when the reason is OTHER; null when there is none
 */
public record Blocking(BlockReason reason, String policeReport, String remark) {

    private static final int LONGEST_REPORT = 40;

    public Blocking {
        policeReport = Remark.bare(policeReport);
        remark = Remark.bare(remark);
    }

    /** @throws LerarenkaartException with all that is wrong with it */
    void check() {
        List<Problem.Issue> issues = new ArrayList<>();
        if (reason == null) {
            issues.add(new Problem.Issue("body", "reason", "Kies waarom de kaart geblokkeerd wordt."));
        }
        if (reason == BlockReason.STOLEN && policeReport == null) {
            issues.add(new Problem.Issue(
                    "body",
                    "policeReport",
                    "Vul het nummer van het proces-verbaal in: zonder komt er geen nieuwe kaart."));
        }
        if (reason != null && reason != BlockReason.STOLEN && policeReport != null) {
            issues.add(new Problem.Issue(
                    "body", "policeReport", "Een proces-verbaal hoort alleen bij een gestolen kaart."));
        }
        if (policeReport != null && policeReport.length() > LONGEST_REPORT) {
            issues.add(new Problem.Issue(
                    "body", "policeReport", "Een nummer van een proces-verbaal telt hoogstens 40 tekens."));
        }
        if (reason == BlockReason.OTHER && remark == null) {
            issues.add(new Problem.Issue("body", "remark", "Schrijf erbij waarom."));
        }
        Remark.check(remark, false, issues);
        Remark.refuse(issues);
    }
}
