package be.lerarenkaart.sample;

import static be.lerarenkaart.sample.EpdField.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Something about rows of a delivery, named by the code that its answer has, with what it does to a good row. */
enum Quirk {
    DIACRITICA(Verdict.OK, (row, n, year) -> row.set(NAAM, Exotic.FAMILIES.get(n % Exotic.FAMILIES.size()))
            .set(VOORNAAM, Exotic.GIVEN.get(n % Exotic.GIVEN.size()))),
    UNICODE_NFD(Verdict.OK, (row, n, year) -> row.set(NAAM, decomposed("Noël")).set(VOORNAAM, decomposed("Zoë"))),
    BOM_TEKEN(Verdict.OK, (row, n, year) -> row.change(NAAM, name -> "\uFEFF" + name)),
    WITRUIMTE(Verdict.OK, (row, n, year) -> row.change(NAAM, name -> "  " + name.toUpperCase(Locale.ROOT) + "\u00A0")
            .change(VOORNAAM, name -> name + " ")
            .change(POSTCODE, postcode -> " " + postcode)),
    AANHALING(Verdict.OK, (row, n, year) -> row.set(STRAAT, "Hof \"Ter Linde\"; ingang 2\r\nachter de kerk")),
    STAMBOEK_OPMAAK(Verdict.OK, (row, n, year) -> row.change(STAMBOEKNUMMER, Quirk::spaced)),
    DATUM_OPMAAK(Verdict.OK, (row, n, year) -> row.change(GEBOORTEDATUM, Quirk::dayFirst)
            .change(OPDRACHT_BEGIN, Quirk::dayFirst)
            .change(OPDRACHT_EINDE, Quirk::dayFirst)),

    FORMULE(
            Verdict.WARNING,
            (row, n, year) -> row.set(
                    STRAAT,
                    List.of("=1+1", "+32 3 000 00 00", "@Kerkstraat", "-Molenstraat", "\t=2+2")
                            .get(n % 5))),
    GEMEENTE_PAST_NIET(
            Verdict.WARNING,
            (row, n, year) -> row.set(GEMEENTE, row.get(POSTCODE).startsWith("8") ? "Genk" : "Brugge")),
    INSTELLING_ONBEKEND(
            Verdict.WARNING, (row, n, year) -> row.set(INSTELLINGSNUMMER, Integer.toString(999_001 + n % 900))),
    GEBOORTEDATUM_WIJKT_AF(
            Verdict.WARNING,
            (row, n, year) -> row.change(
                    GEBOORTEDATUM, date -> LocalDate.parse(date).plusDays(1).toString())),

    /** A person with work in two institutions; the second row need not follow the first. */
    TWEEDE_OPDRACHT(Verdict.MERGED),
    /** The same row twice. */
    DUBBELE_RIJ(Verdict.MERGED),
    /** The same number with another family name. */
    NAAMCONFLICT(Verdict.REVIEW),

    AANTAL_VELDEN(Verdict.REJECTED, (row, n, year) -> row.resize(n % 2 == 0 ? 17 : 24)),
    STUURTEKEN(
            Verdict.REJECTED,
            (row, n, year) ->
                    row.set(STRAAT, List.of("Molen\0weg", "Markt\u0007").get(n % 2))),
    STAMBOEK_ONTBREEKT(Verdict.REJECTED, (row, n, year) -> row.set(STAMBOEKNUMMER, "")),
    STAMBOEK_LENGTE(
            Verdict.REJECTED,
            (row, n, year) -> row.change(STAMBOEKNUMMER, number -> n % 2 == 0 ? number.substring(0, 9) : number + "0")),
    CONTROLEGETAL(
            Verdict.REJECTED,
            (row, n, year) -> row.change(STAMBOEKNUMMER, number -> Stamboek.withWrongCheck(number, n))),
    NAAM_ONTBREEKT(Verdict.REJECTED, (row, n, year) -> row.set(NAAM, "").set(VOORNAAM, " ")),
    VELD_TE_LANG(Verdict.REJECTED, (row, n, year) -> {
        EpdField field = List.of(NAAM, VOORNAAM, STRAAT, GEMEENTE).get(n % 4);
        row.change(field, value -> (value + " ").repeat(81 / value.length() + 1));
    }),
    DATUM_ONGELDIG(Verdict.REJECTED, (row, n, year) -> {
        switch (n % 4) {
            case 0 -> row.set(GEBOORTEDATUM, LocalDate.of(year + 9, 1, 1).toString());
            case 1 -> row.set(GEBOORTEDATUM, LocalDate.of(year - 15, 1, 2).toString());
            case 2 -> row.set(GEBOORTEDATUM, "1980-02-30");
            default -> row.set(OPDRACHT_BEGIN, (year - 1) + "-13-01");
        }
    }),
    EINDE_VOOR_BEGIN(
            Verdict.REJECTED,
            (row, n, year) -> row.set(
                    OPDRACHT_EINDE,
                    LocalDate.parse(row.get(OPDRACHT_BEGIN)).minusDays(30).toString())),
    STAND_ONBEKEND(Verdict.REJECTED, (row, n, year) -> row.set(ADMINISTRATIEVE_STAND, "ONGEKEND"));

    private final Verdict verdict;
    private final Change change;

    Quirk(Verdict verdict) {
        this(verdict, (row, n, year) -> {});
    }

    Quirk(Verdict verdict, Change change) {
        this.verdict = verdict;
        this.change = change;
    }

    /** @param n any number, to choose among several shapes */
    void apply(EpdRow row, int n, int cardYear) {
        change.apply(row, n, cardYear);
    }

    Verdict verdict() {
        return verdict;
    }

    boolean isRejected() {
        return verdict == Verdict.REJECTED;
    }

    boolean isPair() {
        return this == TWEEDE_OPDRACHT || this == DUBBELE_RIJ || this == NAAMCONFLICT;
    }

    private static String decomposed(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
    }

    private static String spaced(String number) {
        return number.substring(0, 1) + " " + number.substring(1, 7) + "." + number.substring(7, 9) + "-"
                + number.substring(9);
    }

    private static String dayFirst(String date) {
        return date.isEmpty() ? "" : date.substring(8) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4);
    }

    private interface Change {
        void apply(EpdRow row, int n, int cardYear);
    }

    private static final class Exotic {
        static final List<String> FAMILIES = List.of(
                "Çelik", "Dvořák", "Łukaszewski", "Đorđević", "Öztürk", "Muñoz", "Şahin", "Björklund", "Ó Briain");
        static final List<String> GIVEN = List.of("José", "Jürgen", "Åsa", "Elżbieta", "Ömer", "Siân", "Nuño");
    }
}
