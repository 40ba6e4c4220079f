package be.lerarenkaart.bench;

import be.lerarenkaart.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The command: {@code java -Xmx256m -jar bench/target/bench.jar [B3] [B4] [B5] [B8] [trail] [erasure] [--rounds 5]}. Ends with 0 whatever the times
 * are, with 1 when a result is wrong, with 2 when it does not understand.
 */
public final class Bench {

    private static final Logger EVERYBODY = Logger.getLogger("");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        EVERYBODY.setLevel(Level.WARNING);
        Path folder = options.folder().resolve("database");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(folder);
                BenchDatabase database = new BenchDatabase(server.jdbcUrl(), server.user(), server.password())) {
            HeapWatch heap = HeapWatch.begin();
            if (options.races()) {
                List<Measured> measured = measure(options, database);
                System.out.println(Report.of(measured, Machine.describe(), heap));
            }
            if (options.rows().contains(Options.TRAIL)) {
                System.out.println(Machine.describe() + "\n\n"
                        + new TrailCost(database, options.size(), options.rounds()).measure());
            }
            if (options.rows().contains(Options.ERASURE)) {
                System.out.println(Machine.describe() + "\n\n" + ErasureCost.measure(options, database) + heap);
            }
        } catch (WrongResult wrong) {
            System.err.println("WRONG RESULT: " + wrong.getMessage());
            System.exit(1);
        }
    }

    static List<Measured> measure(Options options, BenchDatabase database) throws Exception {
        CardYearFiles files = CardYearFiles.in(options.folder().resolve("files"), options.size());
        List<Measured> measured = new ArrayList<>();
        try (Product product = new Product(database)) {
            product.openCardYear(files);
            Map<String, BenchRow> rows = new LinkedHashMap<>();
            rows.put("B3", new EpdImportRow(product, files));
            rows.put("B4", new EntitlementRow(product, files));
            rows.put("B5", new AllocationRow(product, files));
            rows.put("B8", new WorkbookRow(options.folder(), options.size()));
            rows.keySet().retainAll(options.rows());
            for (BenchRow row : rows.values()) {
                measured.addAll(row.prepare().run(options.rounds()));
            }
        }
        return measured;
    }
}
