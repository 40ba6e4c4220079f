package be.lerarenkaart.eligibility.matching;

import java.util.EnumSet;
import java.util.Set;

/** The grounds for taking a listed person for a known one, and their sum. */
record Likeness(Set<Ground> grounds) {

    /** What address, mail and institution can add at most. */
    static final int MOST_EVIDENCE =
            Ground.ADDRESS_EQUAL.points() + Ground.EMAIL_EQUAL.points() + Ground.INSTITUTION_EQUAL.points();

    /** By name and birth date alone; null when the names are not alike: no address makes two people one. */
    static Likeness of(ListedFacts listed, KnownPerson known) {
        Ground name = NameLikeness.of(listed.familyName(), listed.givenName(), known.familyName(), known.givenName());
        if (name == null) {
            return null;
        }
        Set<Ground> grounds = EnumSet.of(name);
        Ground birth = BirthLikeness.of(listed.birthDate(), known.birthDate());
        if (birth != null) {
            grounds.add(birth);
        }
        return new Likeness(grounds);
    }

    Likeness with(Set<Ground> more) {
        Set<Ground> all = EnumSet.copyOf(grounds);
        all.addAll(more);
        return new Likeness(all);
    }

    /** 0 to 100. */
    int score() {
        int sum = grounds.stream().mapToInt(Ground::points).sum();
        return Math.max(0, Math.min(100, sum));
    }

    String codes() {
        return Ground.codes(grounds);
    }
}
