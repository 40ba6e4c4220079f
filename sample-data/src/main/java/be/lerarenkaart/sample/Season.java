package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.time.Month;

/** The dates of a card year by which its files make sense: rule set 2021, moved to any year. */
record Season(int cardYear) {

    /** Assignments that ended by then give no right; what begins after it comes too late for the production. */
    LocalDate reference() {
        return LocalDate.of(cardYear - 1, Month.NOVEMBER, 1);
    }

    LocalDate latestStart() {
        return LocalDate.of(cardYear, Month.JANUARY, 31);
    }

    /** A subscription taken on this day is too late. */
    LocalDate subscriptionDeadline() {
        return reference();
    }

    LocalDate starterFrom() {
        return LocalDate.of(cardYear - 2, Month.NOVEMBER, 2);
    }

    LocalDate starterUntil() {
        return reference();
    }

    LocalDate schoolYearStart() {
        return LocalDate.of(cardYear - 1, Month.SEPTEMBER, 1);
    }

    LocalDate pickupOpens() {
        return LocalDate.of(cardYear - 1, Month.DECEMBER, 21);
    }

    LocalDate pickupCloses() {
        return LocalDate.of(cardYear, Month.JUNE, 30);
    }
}
