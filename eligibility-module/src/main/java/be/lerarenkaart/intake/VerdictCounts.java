package be.lerarenkaart.intake;

import java.util.Map;
import java.util.TreeMap;

/** How many rows of one file got which verdict, and which code. */
record VerdictCounts(Map<String, Long> verdicts, Map<String, Long> codes) {

    static VerdictCounts none() {
        return new VerdictCounts(new TreeMap<>(), new TreeMap<>());
    }

    void add(String verdict, String code, long rows) {
        verdicts.merge(verdict, rows, Long::sum);
        if (!code.isEmpty()) {
            codes.merge(code, rows, Long::sum);
        }
    }
}
