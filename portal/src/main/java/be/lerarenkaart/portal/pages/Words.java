package be.lerarenkaart.portal.pages;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that stands on the screens, from one Dutch bundle. */
@Named("words")
@ApplicationScoped
@ForEveryone
public class Words {

    static final Locale LOCALE = new Locale("nl", "BE");
    static final String BUNDLE = "be.lerarenkaart.portal.messages";

    private final ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    /** The text of a key, its numbered places filled. Numbers come out as people write them; pass a year as text. */
    public String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), LOCALE).format(values);
    }

    /**
     * The Dutch word for a value that the modules name in English; the value itself when it is new to us.
     *
     * @param group first part of the key: {@code verdict}, {@code reason}
     */
    public String of(String group, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return "";
        }
        String name = value instanceof Enum<?> constant ? constant.name() : value.toString();
        String key = group + "." + name;
        if (texts.containsKey(key)) {
            return say(key);
        }
        return switch (group) {
            // In a staff list the fault itself is the verdict.
            case "verdict" -> of("code", name);
            case "tone" -> has("code." + name) ? "bad" : "";
            default -> name;
        };
    }

    /** A list as a sentence has it. */
    public String join(Collection<String> parts) {
        return String.join(", ", parts);
    }

    /** Whether there are words for this. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }
}
