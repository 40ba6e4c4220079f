package be.lerarenkaart.partner;

import java.time.LocalDate;

/**
 * The answer to a card check. Holds nothing of the holder.
 *
 * @param validUntil last day of the card; null when there is no such card to speak of
 * @param message Dutch sentence to show
 */
public record CardCheck(boolean valid, Reason reason, LocalDate validUntil, String message) {

    static CardCheck of(Reason reason, LocalDate validUntil) {
        return new CardCheck(reason == Reason.VALID, reason, validUntil, message(reason, validUntil));
    }

    /** The number of nobody, or of somebody who lives elsewhere: nobody must learn which. */
    static CardCheck unknownHolder() {
        return new CardCheck(
                false, Reason.UNKNOWN, null, "We kennen dit nummer niet bij deze postcode. Kijk allebei na.");
    }

    private static String message(Reason reason, LocalDate until) {
        return switch (reason) {
            case VALID -> "Deze kaart is geldig tot en met 31 december " + until.getYear() + ".";
            case EXPIRED -> "Deze kaart is vervallen op 31 december " + until.getYear() + ".";
            case BLOCKED -> "Deze kaart is geblokkeerd.";
            case UNKNOWN -> "We kennen dit nummer niet. Kijk de cijfers na.";
            case NOT_ACTIVATED -> "Deze kaart is nog niet verstuurd en dus nog niet geldig.";
            case NOT_ALLOWED ->
                "Met je contract kun je alleen kaartnummers controleren: 11 cijfers die met 6 beginnen.";
        };
    }
}
