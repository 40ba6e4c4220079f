package be.lerarenkaart.sample;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes the few shapes that the expected counts have: objects, lists, words and whole numbers. */
final class Json {

    private Json() {}

    static String of(Map<String, Object> object) {
        StringBuilder text = new StringBuilder();
        write(text, object, "\n");
        return text.append('\n').toString();
    }

    private static void write(StringBuilder text, Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            text.append('{');
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                text.append(newLine).append(" \"").append(entry.getKey()).append("\": ");
                write(text, entry.getValue(), newLine + " ");
                text.append(entries.hasNext() ? "," : newLine);
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ", ");
                write(text, list.get(i), newLine);
            }
            text.append(']');
        } else if (value instanceof Number) {
            text.append(value);
        } else {
            text.append('"').append(value).append('"');
        }
    }
}
