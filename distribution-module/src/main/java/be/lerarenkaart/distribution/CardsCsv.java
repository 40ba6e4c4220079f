package be.lerarenkaart.distribution;

import be.lerarenkaart.distribution.print.CardPrinter;
import be.lerarenkaart.distribution.print.PrintedCard;
import be.lerarenkaart.intake.Cell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** The file for the printer's machine: one line per card. */
final class CardsCsv implements CardPrinter {

    private static final String[] HEADER = {
        "kaartnummer", "kaartjaar", "naam", "voornaam", "afhaalpunt", "bestemming",
        "straat", "huisnummer", "bus", "postcode", "gemeente", "landcode"
    };

    private final CsvWriter csv;

    CardsCsv(OutputStream out) {
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(HEADER);
    }

    @Override
    public void card(PrintedCard card) {
        csv.writeRecord(
                card.number(),
                card.cardYear(),
                Cell.harmless(card.familyName()),
                Cell.harmless(card.givenName()),
                Cell.harmless(card.pointCode()),
                Cell.harmless(card.destination()),
                Cell.harmless(card.street()),
                Cell.harmless(card.houseNumber()),
                Cell.harmless(card.box()),
                Cell.harmless(card.postcode()),
                Cell.harmless(card.municipality()),
                Cell.harmless(card.country()));
    }

    @Override
    public int finish() throws IOException {
        csv.flush();
        return 0;
    }
}
