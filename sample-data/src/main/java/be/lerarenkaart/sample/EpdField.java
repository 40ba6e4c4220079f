package be.lerarenkaart.sample;

import java.util.Locale;
import java.util.stream.Stream;

/** The columns of a delivery, in order. */
enum EpdField {
    STAMBOEKNUMMER,
    INSZ,
    NAAM,
    VOORNAAM,
    GESLACHT,
    GEBOORTEDATUM,
    STRAAT,
    HUISNUMMER,
    BUS,
    POSTCODE,
    GEMEENTE,
    LANDCODE,
    EMAIL,
    INSTELLINGSNUMMER,
    PERSONEELSCATEGORIE,
    AMBT,
    OPDRACHT_BEGIN,
    OPDRACHT_EINDE,
    ADMINISTRATIEVE_STAND,
    OPDRACHT_TELLER,
    OPDRACHT_NOEMER,
    EERSTE_AANSTELLING,
    HERINTREDE;

    static String[] header() {
        return Stream.of(values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
