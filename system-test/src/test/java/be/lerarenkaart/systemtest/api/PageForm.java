package be.lerarenkaart.systemtest.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it stands on a page, filled in with whatever it takes.
 *
 * @param fields what it sends along, its own name among them
 * @param buttons names
 */
record PageForm(Map<String, String> fields, List<String> buttons) {

    private static final String FILLED_IN = "matrix@example.be";

    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"post\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("<form [^>]*\\bid=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<(?:input|textarea) ([^>]*)>");
    private static final Pattern CHOICE =
            Pattern.compile("<select [^>]*\\bname=\"([^\"]*)\"[^>]*>.*?<option value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![-\\w])(\\w+)=\"([^\"]*)\"");

    /** Those of the page's own part: the button to leave stands on every page. */
    static List<PageForm> in(String page) {
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return FORM.matcher(main)
                .results()
                .map(form -> of(form.group()))
                .filter(form -> !form.buttons().isEmpty())
                .toList();
    }

    private static PageForm of(String form) {
        Map<String, String> fields = new HashMap<>();
        List<String> buttons = new ArrayList<>();
        Matcher id = ID.matcher(form);
        if (id.find()) {
            fields.put(id.group(1), id.group(1));
        }
        CHOICE.matcher(form).results().forEach(choice -> fields.put(choice.group(1), choice.group(2)));
        for (Map<String, String> input : inputs(form)) {
            if (input.getOrDefault("type", "").equals("submit")) {
                buttons.add(input.get("name"));
            } else if (input.containsKey("name")) {
                String value = input.getOrDefault("value", "");
                fields.put(input.get("name"), value.isEmpty() ? FILLED_IN : value);
            }
        }
        return new PageForm(fields, buttons);
    }

    private static List<Map<String, String>> inputs(String form) {
        return INPUT.matcher(form)
                .results()
                .map(input -> {
                    Map<String, String> attributes = new HashMap<>();
                    ATTRIBUTE
                            .matcher(input.group(1))
                            .results()
                            .forEach(attribute -> attributes.put(attribute.group(1), attribute.group(2)));
                    return attributes;
                })
                .toList();
    }

    Map<String, String> pressed(String button) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(button, button);
        return sent;
    }

    /** Pressed without anything that people fill in. */
    Map<String, String> pressedEmpty(String button) {
        Map<String, String> sent = pressed(button);
        sent.replaceAll((name, value) -> value.equals(FILLED_IN) ? "" : value);
        return sent;
    }
}
