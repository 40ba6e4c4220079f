package be.lerarenkaart.eligibility;

import jakarta.json.JsonObject;
import java.util.List;

/** What became of a file: the verdict of each row as the database keeps it, and what the importer said. */
record ReadRows(long importId, List<String> verdicts, List<String> blamed, String scope, JsonObject differences) {

    /** VERDICT/CODE, or VERDICT alone. */
    String verdict(int row) {
        return verdicts.get(row - 1);
    }

    /** The column that is to blame, or empty. */
    String blamed(int row) {
        return blamed.get(row - 1);
    }

    long told(String difference) {
        return differences.getJsonNumber(difference).longValue();
    }
}
