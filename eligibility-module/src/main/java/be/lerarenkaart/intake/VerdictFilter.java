package be.lerarenkaart.intake;

import java.util.ArrayList;
import java.util.List;

/** Which verdicts to show; null or empty lets all through. */
public record VerdictFilter(String verdict, String code) {

    public static final VerdictFilter ALL = new VerdictFilter(null, null);

    String where() {
        return (isSet(verdict) ? " and verdict = ?" : "") + (isSet(code) ? " and code = ?" : "");
    }

    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        if (isSet(verdict)) {
            parameters.add(verdict);
        }
        if (isSet(code)) {
            parameters.add(code);
        }
        return parameters;
    }

    private static boolean isSet(String value) {
        return value != null && !value.isEmpty();
    }
}
