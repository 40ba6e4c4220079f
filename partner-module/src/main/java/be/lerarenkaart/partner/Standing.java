package be.lerarenkaart.partner;

import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;

/** What a card's state and year mean on a given day. */
record Standing(CardYear year, CardState state) {

    CardCheck on(LocalDate today) {
        Reason reason = reasonOn(today);
        return CardCheck.of(reason, reason == Reason.UNKNOWN ? null : year.lastDay());
    }

    /** A blocked card stays blocked after its year: whoever shows it should not hear that it once was good. */
    private Reason reasonOn(LocalDate today) {
        return switch (state) {
            case CANCELLED -> Reason.UNKNOWN;
            case BLOCKED, REPLACED -> Reason.BLOCKED;
            case PLANNED, PRODUCED -> today.isAfter(year.lastDay()) ? Reason.EXPIRED : Reason.NOT_ACTIVATED;
            case SENT, AT_POINT, HANDED_OVER, DELIVERED, RETURNED, EXPIRED ->
                today.isAfter(year.lastDay()) ? Reason.EXPIRED : Reason.VALID;
        };
    }
}
