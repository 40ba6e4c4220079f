package be.lerarenkaart.sample;

import be.lerarenkaart.sample.Subscription.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

/** Writes the subscriptions and the answer to each. */
final class Subscriptions {

    private static final int FIRST_NUMBER = 500_001;
    private static final String[] HEADER = {
        "abonneenummer",
        "stamboeknummer",
        "naam",
        "voornaam",
        "geboortedatum",
        "straat",
        "huisnummer",
        "bus",
        "postcode",
        "gemeente",
        "landcode",
        "email",
        "begin",
        "einde"
    };

    private final Staff staff;
    private final BitSet seen = new BitSet();
    private final Tally verdicts = new Tally();

    Subscriptions(Staff staff) {
        this.staff = staff;
    }

    void write(Path folder) throws IOException {
        int year = staff.season().cardYear();
        Path answersFile = folder.resolve("antwoorden_abonnees_" + year + ".csv");
        try (CsvFile subscriptions = CsvFile.ours(folder.resolve("abonnees_" + year + ".csv"), HEADER);
                CsvFile answers = CsvFile.ours(answersFile, "rij", "oordeel", "stamboeknummer")) {
            int number = FIRST_NUMBER;
            for (Subscription subscription : new Subscribers(staff).shuffled()) {
                Person person = staff.people().get(subscription.person());
                int row = subscriptions.add(fields("KM" + number++, subscription, person));
                String verdict = verdict(subscription);
                verdicts.count(verdict);
                answers.add(Integer.toString(row), verdict, person.stamboekNumber());
            }
        }
    }

    private String[] fields(String number, Subscription subscription, Person person) {
        Dice dice = staff.dice(Throw.SUBSCRIPTION, person.number());
        Home home = staff.homes().of(person);
        return new String[] {
            number,
            isWithoutNumber(person, dice) ? "" : person.stamboekNumber(),
            person.familyName(),
            person.givenName(),
            person.birthDate().toString(),
            home.street(),
            home.houseNumber(),
            home.box(),
            home.postcode(),
            home.placeName(),
            home.country(),
            person.number() % 9 == 0 ? "" : person.emailAt("post"),
            subscription.begin(staff.season(), dice).toString(),
            subscription.end(staff.season(), dice).toString()
        };
    }

    /** Some know a number that their institution's list does not: then too the name and birth date must do. */
    private boolean isWithoutNumber(Person person, Dice dice) {
        int chance = person.kind() == Kind.STRANGER || staff.isWithoutNumber(person) ? 50 : 2;
        return dice.percent(chance);
    }

    private String verdict(Subscription subscription) {
        boolean again = seen.get(subscription.person());
        seen.set(subscription.person());
        return again && subscription.sort() == Sort.ABONNEE
                ? "DUBBEL"
                : subscription.sort().name();
    }

    Tally verdicts() {
        return verdicts;
    }
}
