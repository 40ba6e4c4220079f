package be.lerarenkaart.sample;

import be.lerarenkaart.sample.Assignment.Job;
import java.util.List;
import java.util.Map;

/** What people do, by staff category. */
final class Jobs {

    private static final String WITHOUT_RIGHT = "MVD";

    private static final Map<String, List<String>> FUNCTIONS = Map.of(
            "BP",
            List.of("Directeur", "Adjunct-directeur", "Technisch adviseur", "Technisch adviseur-coördinator"),
            "OP",
            List.of("Leraar", "Onderwijzer", "Kleuteronderwijzer", "Zorgcoördinator", "ICT-coördinator"),
            "OND",
            List.of("Administratief medewerker", "Opvoeder", "Logopedist", "Kinderverzorger", "Kinesitherapeut"),
            WITHOUT_RIGHT,
            List.of("Onderhoudsmedewerker", "Keukenmedewerker", "Busbegeleider", "Werkman"));

    private Jobs() {}

    static Job withRight(Dice dice) {
        int share = dice.below(100);
        return inCategory(dice, share < 4 ? "BP" : share < 82 ? "OP" : "OND");
    }

    static Job withoutRight(Dice dice) {
        return inCategory(dice, WITHOUT_RIGHT);
    }

    private static Job inCategory(Dice dice, String category) {
        int denominator = dice.percent(70) ? 20 : 24;
        int numerator = dice.percent(60) ? denominator : 1 + dice.below(denominator);
        return new Job(category, dice.pick(FUNCTIONS.get(category)), numerator, denominator);
    }
}
