package be.lerarenkaart.sample;

import java.util.HashMap;
import java.util.Map;

/** Whose rows in the delivery are odd, and how. */
final class Quirks {

    private final Map<Integer, Quirk> ofPerson = new HashMap<>();

    Quirks(long seed, Totals totals, Cohorts cohorts) {
        int[] ordinary = cohorts.members(c -> c.source() == Cohort.Source.EPD && c.kind() == Kind.PICKUP);
        int[] withCard =
                cohorts.members(c -> c.source() == Cohort.Source.EPD && c.kind().ordinal() <= Kind.STARTER.ordinal());
        int[] rejected = cohorts.members(c -> c.kind() == Kind.REJECTED);
        Dice dice = Dice.of(seed, Throw.QUIRK, 0);
        int nextRejected = 0;
        for (Quirk quirk : Quirk.values()) {
            for (int i = 0; i < totals.rows(quirk); i++) {
                if (quirk.isRejected()) {
                    ofPerson.put(rejected[nextRejected++], quirk);
                } else {
                    ofPerson.put(someoneElse(dice, quirk == Quirk.TWEEDE_OPDRACHT ? withCard : ordinary), quirk);
                }
            }
        }
    }

    private int someoneElse(Dice dice, int[] people) {
        int person;
        do {
            person = people[dice.below(people.length)];
        } while (ofPerson.containsKey(person));
        return person;
    }

    /** Null for nearly everybody. */
    Quirk of(int person) {
        return ofPerson.get(person);
    }
}
