package be.lerarenkaart.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schools and others, where Flemish education is. */
final class Institutions {

    private static final int FIRST_NUMBER = 600_001;
    private static final int FIRST_LIST_NUMBER = 690_001;
    private static final int STEP = 7;

    private static final String[][] OWNERS = {
        {"VGO", "Katholiek Onderwijs Vlaanderen"},
        {"VGO", "Katholiek Onderwijs Vlaanderen"},
        {"VGO", "FOPEM"},
        {"GO!", "GO!"},
        {"OGO", "OVSG"},
        {"OGO", "OVSG"},
        {"OGO", "POV"}
    };
    private static final String[][] LEVELS = {
        {"Basisonderwijs", "Basisschool "},
        {"Basisonderwijs", "Basisschool "},
        {"Basisonderwijs", "Freinetschool "},
        {"Kleuteronderwijs", "Kleuterschool "},
        {"Secundair onderwijs", "Atheneum "},
        {"Secundair onderwijs", "Middenschool "},
        {"Buitengewoon basisonderwijs", "School voor buitengewoon onderwijs "},
        {"Deeltijds kunstonderwijs", "Academie "},
        {"Volwassenenonderwijs", "CVO "},
        {"CLB", "CLB "},
        {"Internaat", "Internaat "}
    };
    private static final String[][] LIST_LEVELS = {
        {"Hoger onderwijs", "Hogeschool "},
        {"Volwassenenonderwijs", "Centrum voor basiseducatie "},
        {"Privéschool met erkenning", "Privéschool "}
    };

    private final long seed;
    private final List<Institution> all = new ArrayList<>();
    private final Map<Province, List<Institution>> inProvince = new EnumMap<>(Province.class);
    private final List<String> names = Words.list("school-words.txt");
    private final List<String> streets = Words.list("streets.txt");
    private final Places places;

    Institutions(long seed, Totals totals, Places places) {
        this.seed = seed;
        this.places = places;
        Province[] provinces =
                Stream.of(Province.values()).filter(Province::hasFlemishSchools).toArray(Province[]::new);
        int[] weights = Stream.of(provinces).mapToInt(totals::pickups).toArray();
        int[] counts = Shares.of(totals.institutions("epd"), weights);
        for (int i = 0; i < provinces.length; i++) {
            // A province in which nobody could work would leave people without an institution.
            int count = Math.max(2, counts[i]);
            List<Institution> made = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                made.add(make(FIRST_NUMBER + STEP * (all.size() + j), provinces[i], LEVELS, "EPD"));
            }
            inProvince.put(provinces[i], made);
            all.addAll(made);
        }
        for (int i = 0; i < totals.institutions("list"); i++) {
            all.add(make(FIRST_LIST_NUMBER + STEP * i, provinces[i % provinces.length], LIST_LEVELS, "LIJST"));
        }
    }

    private Institution make(int number, Province province, String[][] levels, String deliversBy) {
        Dice dice = Dice.of(seed, Throw.INSTITUTIONS, number);
        Place place = places.draw(dice, province);
        String[] level = levels[dice.below(levels.length)];
        String[] owner = OWNERS[dice.below(OWNERS.length)];
        String name = level[1] + dice.pick(names) + (dice.percent(40) ? " " + place.name() : "");
        String street = dice.pick(streets);
        return new Institution(
                Integer.toString(number),
                name,
                owner[0],
                owner[1],
                level[0],
                street,
                1 + dice.below(200),
                place,
                deliversBy);
    }

    List<Institution> all() {
        return all;
    }

    /** Those that send a list; a few send none. */
    List<Institution> sendingLists(int lists) {
        return all.stream()
                .filter(institution -> institution.deliversBy().equals("LIJST"))
                .limit(lists)
                .toList();
    }

    /** Where a person of the delivery works: near home, or across the language border. Two different ones. */
    Institution[] of(Person person) {
        Dice dice = Dice.of(seed, Throw.INSTITUTION, person.number());
        Province province = person.province();
        if (!province.hasFlemishSchools()) {
            province = dice.percent(50) ? Province.BRUSSEL : Province.VLAAMS_BRABANT;
        }
        List<Institution> near = inProvince.get(province);
        int first = dice.below(near.size());
        int second = (first + 1 + dice.below(near.size() - 1)) % near.size();
        return new Institution[] {near.get(first), near.get(second)};
    }
}
