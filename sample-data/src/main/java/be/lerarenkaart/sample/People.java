package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * Everybody of the year, in eight bytes each; the rest of a person is thrown again whenever it is needed, by dice that
 * always fall the same. Nobody shares family name, given name and birth date with another, so that every match by name
 * has one right answer.
 */
final class People {

    private static final int SERIALS = 100;

    private final long seed;
    private final Season season;
    private final Cohorts cohorts;
    private final List<String> families = Words.list("families.txt");
    private final List<String> womensNames = Words.list("given-women.txt");
    private final List<String> mensNames = Words.list("given-men.txt");
    private final LocalDate firstBirth;
    private final char[] birthDay;
    private final char[] family;
    private final char[] given;
    private final byte[] serial;
    private final BitSet women = new BitSet();
    private final NameIndex names = new NameIndex();

    People(long seed, Season season, Cohorts cohorts) {
        this.seed = seed;
        this.season = season;
        this.cohorts = cohorts;
        firstBirth = LocalDate.of(season.cardYear() - 80, 1, 1);
        int people = cohorts.people();
        birthDay = new char[people];
        family = new char[people];
        given = new char[people];
        serial = new byte[people];
        byte[][] serialsGiven = new byte[2][80 * 366];
        for (int person = 0; person < people; person++) {
            bear(person, serialsGiven);
        }
    }

    private void bear(int person, byte[][] serialsGiven) {
        Dice dice = Dice.of(seed, Throw.PERSON, person);
        Kind kind = cohorts.of(person).kind();
        boolean woman = dice.percent(72);
        women.set(person, woman);
        byte[] given = serialsGiven[woman ? 1 : 0];
        do {
            birthDay[person] = (char) (birthDate(dice, kind).toEpochDay() - firstBirth.toEpochDay());
            family[person] = (char) dice.belowSkewed(families.size());
            this.given[person] = (char) dice.belowSkewed((woman ? womensNames : mensNames).size());
        } while (given[birthDay[person]] >= SERIALS || !names.claim(nameKey(person, families.get(family[person]))));
        serial[person] = given[birthDay[person]]++;
    }

    private LocalDate birthDate(Dice dice, Kind kind) {
        int year = season.cardYear();
        return switch (kind) {
            case RETIRED, DECEASED -> dice.between(LocalDate.of(year - 77, 1, 1), LocalDate.of(year - 60, 12, 31));
            case STARTER, NOT_STARTED, AFTER_PRODUCTION ->
                dice.between(LocalDate.of(year - 45, 1, 1), LocalDate.of(year - 23, 12, 31));
            default -> dice.between(LocalDate.of(year - 66, 1, 1), LocalDate.of(year - 26, 12, 31));
        };
    }

    private long nameKey(int person, String familyName) {
        return names.key(familyName, givenName(person), birthDay[person]);
    }

    private String givenName(int person) {
        return (women.get(person) ? womensNames : mensNames).get(given[person]);
    }

    int count() {
        return birthDay.length;
    }

    Person get(int number) {
        Cohort cohort = cohorts.of(number);
        boolean woman = women.get(number);
        LocalDate birthDate = firstBirth.plusDays(birthDay[number]);
        return new Person(
                number,
                cohort.kind(),
                cohort.source(),
                province(cohort, number),
                woman,
                birthDate,
                families.get(family[number]),
                givenName(number),
                Stamboek.number(woman, birthDate, serial[number]));
    }

    private Province province(Cohort cohort, int number) {
        if (cohort.province() != null) {
            return cohort.province();
        }
        int[] running = cohorts.pickupsByProvince().clone();
        for (int i = 1; i < running.length; i++) {
            running[i] += running[i - 1];
        }
        return Province.values()[Dice.of(seed, Throw.HOME, -1L - number).weighted(running)];
    }

    /** Another family name that with this person's given name and birth date is still nobody's. */
    String otherFamilyName(int number) {
        int other = family[number];
        do {
            other = (other + 7) % families.size();
        } while (!names.claim(nameKey(number, families.get(other))));
        return families.get(other);
    }
}
