package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call our columns beyond the headings that an import takes: good for a guess that somebody looks at. */
final class Synonyms {

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        add("instellingsnummer", "instnr", "schoolnummer", "schoolnr", "nr school", "vestiging");
        add("stamboeknummer", "stamnummer", "stamnr", "stamboek nr", "nr stamboek");
        add("naam", "achternaam personeelslid", "last name", "surname", "nom", "family name");
        add("voornaam", "roepnaam", "first name", "prenom", "given name", "voornamen");
        add("geboortedatum", "geb datum", "geboren", "geboren op", "gebdat", "date of birth", "birth date", "geb");
        add("geslacht", "gender", "sexe", "sekse", "m v x");
        add("straat", "straatnaam", "adres straat");
        add("huisnummer", "nummer", "huisnr", "adres nr", "straat nr");
        add("bus", "busnummer", "busnr", "bte");
        add("postcode", "pc", "post code", "zip", "adres postcode");
        add("gemeente", "stad", "plaats", "city", "woonplaats", "adres gemeente", "deelgemeente");
        add("landcode", "country", "land van verblijf");
        add("email", "mail", "e mail", "mailadres", "email werk", "e mailadres");
        add("functie", "ambt", "job", "beroep", "taak", "functietitel", "opdracht");
        add(
                "begin",
                "begindatum",
                "startdatum",
                "datum in dienst",
                "indienst",
                "datum indiensttreding",
                "start",
                "van");
        add("einde", "einddatum", "datum uit dienst", "uitdienst", "tot", "tot en met", "eind");
        add("starter", "starter ja nee", "nieuw", "beginner");
    }

    private Synonyms() {}

    private static void add(String column, String... names) {
        for (String name : names) {
            NAMES.put(Column.bare(name), column);
        }
    }

    /** Our column of which this is a heading that an import takes too; null when it is none. */
    static String exactly(String heading, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.isHeaded(heading))
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }

    /** Our column that this heading means; null when we do not know it. */
    static String columnOf(String heading, List<Column> columns) {
        String exact = exactly(heading, columns);
        return exact == null ? NAMES.get(Column.bare(heading)) : exact;
    }
}
