package be.lerarenkaart.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an act made different, by field: how it stood and how it stands. Only what differs; a field that was empty, or is
 * now, is absent on that side. Never holds a secret (password, key, code) or a hash of one.
 */
public record Change(Map<String, String> before, Map<String, String> after) {

    public static final Change NONE = new Change(Map.of(), Map.of());

    public Change {
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }

    /** One field; chain more with {@link #and}. Values are written as they print. */
    public static Change of(String field, Object before, Object after) {
        return NONE.and(field, before, after);
    }

    /** What two states of a thing have different. */
    public static Change of(Map<String, ?> before, Map<String, ?> after) {
        Change change = NONE;
        SortedMap<String, Object> fields = new TreeMap<>(before);
        fields.putAll(after);
        for (String field : fields.keySet()) {
            change = change.and(field, before.get(field), after.get(field));
        }
        return change;
    }

    /** Adds a field; one that stays the same, or empty, adds nothing. */
    public Change and(String field, Object was, Object is) {
        if (Objects.equals(text(was), text(is))) {
            return this;
        }
        return new Change(with(before, field, was), with(after, field, is));
    }

    private static Map<String, String> with(Map<String, String> values, String field, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        if (value != null) {
            more.put(field, text(value));
        }
        return more;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** Which fields, without what stood in them: that may be personal. */
    @Override
    public String toString() {
        return Stream.of(before, after)
                .flatMap(side -> side.keySet().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "Change[", "]"));
    }
}
