package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Cell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Writes the print file of a production and channel: one line per card, with the address it goes to. Of whoever
 * collects at a point the printer learns the name, not where they live.
 */
final class PrintFiles {

    private static final String[] HEADER = {
        "kaartnummer", "kaartjaar", "naam", "voornaam", "afhaalpunt", "bestemming",
        "straat", "huisnummer", "bus", "postcode", "gemeente", "landcode"
    };

    private static final String LINES =
            """
            select c.number, c.card_year, h.family_name, h.given_name,
                   coalesce(c.pickup_point_code, ''), coalesce(p.name, ''),
                   coalesce(p.street, h.street), coalesce(p.house_number, h.house_number), if(p.code is null, h.box, ''),
                   coalesce(p.postcode, h.postcode), coalesce(p.municipality, h.place), if(p.code is null, h.country, 'BE')
              from distribution_card c
              join eligibility_holder_v1 h on h.decision_id = c.decision_id
              left join distribution_pickup_point p on p.import_id = ? and p.code = c.pickup_point_code
             where c.production_id = ? and c.channel = ?
             order by c.pickup_point_code, h.family_name, h.given_name, c.number
            """;

    private PrintFiles() {}

    /** Returns what was written; the stream is flushed and stays open. */
    static PrintFile write(
            Connection connection, long productionId, long pointsImportId, Channel channel, OutputStream out)
            throws SQLException, IOException {
        MeasuredStream measured = new MeasuredStream(out);
        long[] cards = {0};
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(measured, StandardCharsets.UTF_8));
        csv.writeRecord(HEADER);
        try {
            Database.each(
                    connection,
                    LINES,
                    row -> {
                        csv.writeRecord(line(row));
                        cards[0]++;
                    },
                    pointsImportId,
                    productionId,
                    channel.name());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        csv.flush();
        return new PrintFile(channel, cards[0], measured.bytes(), measured.sha256());
    }

    private static String[] line(ResultSet row) throws SQLException {
        String[] line = new String[HEADER.length];
        for (int i = 0; i < line.length; i++) {
            line[i] = harmless(row.getString(i + 1));
        }
        return line;
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String harmless(String value) {
        return Cell.isFormula(value) ? "'" + value : value;
    }
}
