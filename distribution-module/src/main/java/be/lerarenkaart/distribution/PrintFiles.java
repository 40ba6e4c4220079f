package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.print.BoxLabels;
import be.lerarenkaart.distribution.print.CardPrinter;
import be.lerarenkaart.distribution.print.PackingLists;
import be.lerarenkaart.distribution.print.PrintedCard;
import be.lerarenkaart.distribution.print.ProofSheets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the files of a production and channel from one reading of its cards. Of whoever collects at a point, printer and
 * point learn the name, not where they live.
 */
final class PrintFiles {

    private static final Map<Channel, String> TITLES = Map.of(
            Channel.MAGAZINE, "Kaarten bij het magazine",
            Channel.HOME, "Kaarten naar huis",
            Channel.PICKUP_POINT, "Kaarten naar een afhaalpunt",
            Channel.OTHER, "Kaarten die apart gaan");

    private static final String LINES =
            """
            select c.number, c.card_year, h.family_name, h.given_name,
                   coalesce(c.printed_point_code, c.pickup_point_code, ''), coalesce(p.name, ''),
                   coalesce(p.street, h.street), coalesce(p.house_number, h.house_number), if(p.code is null, h.box, ''),
                   coalesce(p.postcode, h.postcode), coalesce(p.municipality, h.place), if(p.code is null, h.country, 'BE')
              from distribution_card c
              join eligibility_holder_v1 h on h.decision_id = c.decision_id
              left join distribution_pickup_point p on p.import_id = ? and p.code = coalesce(c.printed_point_code, c.pickup_point_code)
             where c.production_id = ? and c.channel = ? and (? is null or coalesce(c.printed_point_code, c.pickup_point_code) = ?)
             order by coalesce(c.printed_point_code, c.pickup_point_code), h.family_name, h.given_name, c.number
            """;

    /** One file that is being written. */
    private static final class Written {

        private final MeasuredStream out;
        private final CardPrinter printer;

        Written(MeasuredStream out, CardPrinter printer) {
            this.out = out;
            this.printer = printer;
        }
    }

    /** What the files are of. */
    record Of(long production, int cardYear, long pointsImportId, Instant frozenAt, Channel channel, String pointCode) {

        /** All that is needed to write all cards of a channel. */
        Of(Production production, long pointsImportId, Channel channel) {
            this(production.id(), production.cardYear(), pointsImportId, production.frozenAt(), channel, null);
        }
    }

    private PrintFiles() {}

    /** What each file that a channel needs would hold, without keeping any. */
    static List<PrintFile> measure(Connection connection, Of of) throws SQLException, IOException {
        Map<PrintFile.Kind, OutputStream> all = new LinkedHashMap<>();
        for (PrintFile.Kind kind : PrintFile.Kind.values()) {
            if (kind.isFor(of.channel())) {
                all.put(kind, OutputStream.nullOutputStream());
            }
        }
        return write(connection, of, all);
    }

    /** Returns what was written; the stream is flushed and stays open. */
    static PrintFile write(Connection connection, Of of, PrintFile.Kind kind, OutputStream out)
            throws SQLException, IOException {
        return write(connection, of, Map.of(kind, out)).get(0);
    }

    private static List<PrintFile> write(Connection connection, Of of, Map<PrintFile.Kind, OutputStream> wanted)
            throws SQLException, IOException {
        Map<PrintFile.Kind, Written> files = new LinkedHashMap<>();
        wanted.forEach((kind, out) -> {
            MeasuredStream measured = new MeasuredStream(out);
            files.put(kind, new Written(measured, printer(kind, of, measured)));
        });
        long cards = print(
                connection,
                of,
                files.values().stream().map(file -> file.printer).toList());
        List<PrintFile> written = new ArrayList<>();
        for (Map.Entry<PrintFile.Kind, Written> file : files.entrySet()) {
            MeasuredStream out = file.getValue().out;
            int pages = file.getValue().printer.finish();
            out.flush();
            written.add(new PrintFile(file.getKey(), of.channel(), cards, pages, out.bytes(), out.sha256()));
        }
        return written;
    }

    private static long print(Connection connection, Of of, List<CardPrinter> printers)
            throws SQLException, IOException {
        long[] cards = {0};
        try {
            Database.each(
                    connection,
                    LINES,
                    row -> {
                        print(card(row), printers);
                        cards[0]++;
                    },
                    of.pointsImportId(),
                    of.production(),
                    of.channel().name(),
                    of.pointCode(),
                    of.pointCode());
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        return cards[0];
    }

    private static void print(PrintedCard card, List<CardPrinter> printers) {
        try {
            for (CardPrinter printer : printers) {
                printer.card(card);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CardPrinter printer(PrintFile.Kind kind, Of of, OutputStream out) {
        String title = TITLES.get(of.channel()) + ", productie " + of.production();
        String id = of.production() + "-" + of.channel() + "-" + kind;
        String boxes = boxPrefix(of.cardYear(), of.production());
        return switch (kind) {
            case CARDS -> new CardsCsv(out);
            case PROOF -> new ProofSheets(out, title, of.frozenAt(), id);
            case PACKING_LIST -> new PackingLists(out, "productie " + of.production(), of.frozenAt(), id, boxes);
            case BOX_LABEL -> new BoxLabels(out, "productie " + of.production(), of.frozenAt(), id, boxes);
        };
    }

    /** What stands before the code of the point in the code of a box. */
    static String boxPrefix(int cardYear, long production) {
        return "LK" + cardYear + "-" + production + "-";
    }

    private static PrintedCard card(ResultSet row) throws SQLException {
        return new PrintedCard(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }
}
