package be.lerarenkaart.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command: {@code java -Xmx256m -jar bench/target/bench.jar [B3 B4 B5] [--rounds 5] [--folder bench/target/work]}.
 * Ends with 0 whatever the times are, with 1 when a result is wrong, with 2 when it does not understand.
 */
public final class Bench {

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
        try {
            System.out.println(Report.of(run(options), Machine.describe()));
        } catch (WrongResult wrong) {
            System.err.println("WRONG RESULT: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private static List<Measured> run(Options options) throws Exception {
        Path folder = options.folder();
        CardYearFiles files = CardYearFiles.in(folder.resolve("files"));
        List<Measured> measured = new ArrayList<>();
        HeapWatch heap = HeapWatch.begin();
        try (BenchDatabase database = BenchDatabase.startEmpty(folder.resolve("database"));
                Product product = new Product(database)) {
            product.openCardYear(files);
            if (options.rows().contains("B3")) {
                measured.addAll(new EpdImportRow(product, files, folder).measure(options.rounds()));
            }
            if (options.rows().contains("B4")) {
                measured.addAll(new EntitlementRow(product, files).measure(options.rounds()));
            }
        }
        System.out.printf("Heap: %s%n", heap);
        return measured;
    }
}
