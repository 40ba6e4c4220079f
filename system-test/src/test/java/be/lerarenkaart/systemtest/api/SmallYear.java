package be.lerarenkaart.systemtest.api;

/** Five people of card year 2042: one for each channel, and one who retired. */
final class SmallYear {

    static final String STARTER = stamboek(1, "180101", 10);
    static final String AT_A_POINT = stamboek(2, "851123", 12);
    static final String SUBSCRIBER = stamboek(1, "900214", 3);
    static final String ABROAD = stamboek(2, "790630", 41);
    static final String RETIRED = stamboek(1, "760505", 7);
    static final String NOBODY = stamboek(2, "991231", 99);

    static final String POSTCODES =
            """
            postcode;plaatsnaam;deelgemeente;gemeente;nis;arrondissement;provincie;gewest;breedtegraad;lengtegraad;\
            coord_bron;bijzonder
            9000;Gent;;Gent;44021;Gent;Oost-Vlaanderen;Vlaanderen;51.05;3.72;x;0
            3000;Leuven;;Leuven;24062;Leuven;Vlaams-Brabant;Vlaanderen;50.88;4.70;x;0
            """;

    static final String INSTITUTIONS =
            """
            nr;naam;net;koepel;niveau;straat;huisnummer;postcode;gemeente;provincie;levert_via;bron
            045111;School;VGO;;secundair;Straat;1;9000;Gent;Oost-Vlaanderen;EPD;x
            """;

    static final String POINTS =
            """
            code;naam;type;straat;huisnummer;postcode;gemeente;provincie;breedtegraad;lengtegraad;openingsuren;\
            startdatum;einddatum;bron
            AP1;De Krook;bibliotheek;Makelaarsstraat;1;9000;Gent;Oost-Vlaanderen;51.05;3.73;;;;x
            """;

    static final String CLAIMS =
            """
            afhaalpunt;postcode;aangevraagd_op
            AP1;9000;2041-09-15
            """;

    static final String SUBSCRIPTIONS =
            """
            abonneenummer;stamboeknummer;naam;voornaam;geboortedatum;straat;huisnummer;bus;postcode;gemeente;\
            landcode;email;begin;einde
            A1;%s;Claes;Jan;1990-02-14;Straat;1;;3000;Leuven;BE;;2041-03-01;2042-02-28
            """
                    .formatted(SUBSCRIBER);

    static final String EPD =
            """
            stamboeknummer;insz;naam;voornaam;geslacht;geboortedatum;straat;huisnummer;bus;postcode;gemeente;\
            landcode;email;instellingsnummer;personeelscategorie;ambt;opdracht_begin;opdracht_einde;\
            administratieve_stand;opdracht_teller;opdracht_noemer;eerste_aanstelling;herintrede
            """
                    + person(STARTER, "Adams", "2018-01-01", "9000", "Gent", "BE", "DIENST", "2041-09-01")
                    + person(AT_A_POINT, "Baert", "1985-11-23", "9000", "Gent", "BE", "DIENST", "2010-09-01")
                    + person(SUBSCRIBER, "Claes", "1990-02-14", "3000", "Leuven", "BE", "DIENST", "2015-09-01")
                    + person(ABROAD, "Dubois", "1979-06-30", "59000", "Rijsel", "FR", "DIENST", "2009-09-01")
                    + person(RETIRED, "Evers", "1976-05-05", "9000", "Gent", "BE", "PENSIOEN", "2001-09-01");

    static final String BEGINS_IN_FEBRUARY = stamboek(2, "150301", 4);
    static final String BEGINS_IN_JUNE = stamboek(1, "160601", 8);

    /** A delivery of February: with somebody who begins in that month, and somebody who begins after 14 June. */
    static final String EPD_OF_FEBRUARY = EPD
            + person(BEGINS_IN_FEBRUARY, "Fabry", "2015-03-01", "9000", "Gent", "BE", "DIENST", "2042-02-15")
                    .replace(";2041-09-01;;", ";2042-02-15;;")
            + person(BEGINS_IN_JUNE, "Goossens", "2016-06-01", "9000", "Gent", "BE", "DIENST", "2042-06-15")
                    .replace(";2041-09-01;;", ";2042-06-15;;");

    private SmallYear() {}

    /** A delivery of another card year, in which one number stands under two names: Adams and Wouters. */
    static String twoNames(int year) {
        String[] lines = EPD.replace("2041-", (year - 1) + "-").split("\n");
        return lines[0] + "\n" + lines[1] + "\n" + lines[1].replace(";Adams;", ";Wouters;") + "\n";
    }

    private static String person(
            String stamboek,
            String name,
            String born,
            String postcode,
            String place,
            String country,
            String state,
            String firstAppointed) {
        return String.join(
                        ";",
                        stamboek,
                        "",
                        name,
                        "Jan",
                        stamboek.startsWith("1") ? "M" : "V",
                        born,
                        "Straat",
                        "1",
                        "",
                        postcode,
                        place,
                        country,
                        "",
                        "045111",
                        "OP",
                        "Leraar",
                        "2041-09-01",
                        "",
                        state,
                        "20",
                        "20",
                        firstAppointed,
                        "")
                + "\n";
    }

    private static String stamboek(int sex, String born, int serial) {
        long nine = Long.parseLong(sex + born + "%02d".formatted(serial));
        return "%d%02d".formatted(nine, nine % 97);
    }
}
