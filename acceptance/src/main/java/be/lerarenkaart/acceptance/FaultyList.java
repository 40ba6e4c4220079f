package be.lerarenkaart.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A made-up staff list with faults in it, spread evenly. */
final class FaultyList {

    private static final String HEADER =
            "Instelling;Familienaam;Voornaam;Geb.datum;M/V;Straat;Nr;Postnr;Woonplaats;E-mail;"
                    + "Functie;In dienst;Uit dienst;Starter J/N\n";

    private FaultyList() {}

    /** @param faulty how many rows have a birth date that is none */
    static byte[] workbook(String institution, int rows, int faulty) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            boolean bad = (row + 1) * faulty / rows > row * faulty / rows;
            list.append(institution)
                    .append(";Van den Broeck")
                    .append(letters(row))
                    .append(";Zoë;");
            list.append(bad ? "31/02/1980" : "%02d/%02d/%d".formatted(1 + row % 28, 1 + row % 12, 1960 + row % 40));
            list.append(";V;Kerkstraat;")
                    .append(1 + row)
                    .append(";9000;Gent;zoe@college.example;lector;01/09/2015;;N\n");
        }
        try {
            return AsWorkbook.of(list.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }
}
