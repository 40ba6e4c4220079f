package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.RefusedFile;
import java.time.LocalDate;

/**
 * Tells a delivery of another year from a faulty one: staff begin work all year round, so the newest beginnings of a
 * delivery made for a card year lie within a year before its reference date, and none far behind its latest start.
 */
final class YearOfDelivery {

    private static final int FEW = 20;

    private final CardYearDates dates;
    private int rows;
    private int begunInTheYearBefore;
    private int begunLongAfter;

    YearOfDelivery(CardYearDates dates) {
        this.dates = dates;
    }

    void see(StaffRow row) {
        rows++;
        LocalDate begins = row.begins;
        if (begins.isAfter(dates.referenceDate().minusYears(1)) && !begins.isAfter(dates.latestStart())) {
            begunInTheYearBefore++;
        } else if (begins.isAfter(dates.latestStart().plusMonths(8))) {
            begunLongAfter++;
        }
    }

    /** One that says nothing of anybody would take everybody's right, so it is no delivery either. */
    void refuseAnother() {
        if (rows == 0) {
            throw RefusedFile.because(
                    "nothing-readable", "Geen enkele rij van deze levering kon gelezen worden; er is niets gewijzigd.");
        }
        boolean tooOld = rows >= FEW && begunInTheYearBefore == 0;
        boolean tooNew = begunLongAfter > rows / 100 && begunLongAfter >= FEW;
        if (tooOld || tooNew) {
            throw RefusedFile.because(
                    "wrong-year",
                    "Deze levering hoort niet bij kaartjaar " + dates.year() + ": "
                            + (tooOld
                                    ? "geen enkele opdracht begon in het jaar voor de peildatum."
                                    : "veel opdrachten beginnen pas lang na dat jaar.")
                            + " Er is niets gewijzigd.");
        }
    }
}
