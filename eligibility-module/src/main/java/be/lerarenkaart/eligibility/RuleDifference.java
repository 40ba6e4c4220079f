package be.lerarenkaart.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Something in which one version of the rules differs from another: a date, a start window or a line of a code table.
 *
 * @param kind ADDED, CHANGED or REMOVED
 * @param what REFERENCE_DATE, LATEST_START, the name of a start window, or CODE
 * @param before for a code; null when added
 * @param after for a code; null when removed
 * @param was for a date, as text {@code yyyy-mm-dd}; for a window both, joined by a slash
 */
public record RuleDifference(String kind, String what, CodeRule before, CodeRule after, String was, String is) {

    static final String CODE = "CODE";

    public boolean isCode() {
        return what.equals(CODE);
    }

    /** The line that it is about, as it would be, or as it was when it goes. */
    public CodeRule code() {
        return after == null ? before : after;
    }

    static List<RuleDifference> between(RuleSetEntity from, RuleSetEntity to) {
        List<RuleDifference> found = new ArrayList<>();
        date(found, "REFERENCE_DATE", from.referenceDate(), to.referenceDate());
        date(found, "LATEST_START", from.latestStart(), to.latestStart());
        windows(found, from, to);
        codes(found, from, to);
        return found;
    }

    private static void date(List<RuleDifference> found, String what, LocalDate was, LocalDate is) {
        if (!was.equals(is)) {
            found.add(new RuleDifference("CHANGED", what, null, null, was.toString(), is.toString()));
        }
    }

    private static void windows(List<RuleDifference> found, RuleSetEntity from, RuleSetEntity to) {
        Map<String, StartWindow> were = new HashMap<>();
        from.windows(Set.of()).forEach(window -> were.put(window.name(), window));
        for (StartWindow is : to.windows(Set.of())) {
            StartWindow was = were.get(is.name());
            if (!is.equals(was)) {
                found.add(new RuleDifference("CHANGED", is.name(), null, null, text(was), text(is)));
            }
        }
    }

    private static String text(StartWindow window) {
        return window == null ? null : window.from() + "/" + window.until();
    }

    /** The same code from the same day on is the same line; what begins on another day is another. */
    private static void codes(List<RuleDifference> found, RuleSetEntity from, RuleSetEntity to) {
        Map<CodeRule.Key, CodeRule> were = new HashMap<>();
        from.codes().forEach(code -> were.put(code.key(), code));
        List<RuleDifference> codes = new ArrayList<>();
        for (CodeRule is : to.codes()) {
            CodeRule was = were.remove(is.key());
            if (!Objects.equals(was, is)) {
                codes.add(new RuleDifference(was == null ? "ADDED" : "CHANGED", CODE, was, is, null, null));
            }
        }
        were.values().forEach(was -> codes.add(new RuleDifference("REMOVED", CODE, was, null, null, null)));
        codes.sort(Comparator.comparing(
                RuleDifference::code,
                Comparator.comparing(CodeRule::table)
                        .thenComparing(CodeRule::code)
                        .thenComparing(CodeRule::validFrom)));
        found.addAll(codes);
    }
}
