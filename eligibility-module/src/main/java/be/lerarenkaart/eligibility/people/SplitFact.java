package be.lerarenkaart.eligibility.people;

import java.time.Instant;

/** That somebody was split off another, with rows that had been taken for that other's. */
public record SplitFact(long person, long from, String reason, Instant madeAt, String madeBy) {

    @Override
    public String toString() {
        return "SplitFact[person=" + person + "]";
    }
}
