package be.lerarenkaart.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** The calendar year printed on the card, 2000 to 2099. Never a school year. */
public record CardYear(int value) implements Comparable<CardYear> {

    /** Where a card year begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    public CardYear {
        if (value < 2000 || value > 2099) {
            throw new LerarenkaartException(Problem.of(
                    "invalid-card-year", 400, "Invalid card year", "Een kaartjaar ligt tussen 2000 en 2099."));
        }
    }

    /** The last day on which the card is valid: 31 December. */
    public LocalDate lastDay() {
        return LocalDate.of(value, Month.DECEMBER, 31);
    }

    /** The first instant at which the card is no longer valid: New Year's midnight in Brussels. */
    public Instant expiresAt() {
        return lastDay().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public CardYear previous() {
        return new CardYear(value - 1);
    }

    @Override
    public int compareTo(CardYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
