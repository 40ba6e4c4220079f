package be.lerarenkaart.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form of a page sends along when nobody changes anything in it. */
record PortalForm(Map<String, String> fields) {

    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern SELECT =
            Pattern.compile("<select [^>]*\\bname=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected=\"selected\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![-\\w])(\\w+)=\"([^\"]*)\"");

    /** @param id of the form, which the page must have */
    static PortalForm in(String page, String id) {
        Matcher form = Pattern.compile(
                        "<form [^>]*\\bid=\"" + Pattern.quote(id) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new AcceptanceFailure("The page has no form " + id + ".");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(id, id);
        SELECT.matcher(form.group(1)).results().forEach(select -> {
            Matcher selected = SELECTED.matcher(select.group(2));
            fields.put(select.group(1), selected.find() ? plain(selected.group(1)) : "");
        });
        INPUT.matcher(form.group(1)).results().map(PortalForm::attributes).forEach(input -> {
            String type = input.getOrDefault("type", "text");
            boolean chosen = !type.equals("radio") && !type.equals("checkbox") || input.containsKey("checked");
            if (input.containsKey("name") && chosen && !type.equals("submit") && !type.equals("file")) {
                fields.put(input.get("name"), input.getOrDefault("value", ""));
            }
        });
        return new PortalForm(fields);
    }

    /** The same with some fields filled in, and a button pressed. */
    PortalForm pressed(String button, Map<String, String> filledIn) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.putAll(filledIn);
        sent.put(button, button);
        return new PortalForm(sent);
    }

    private static Map<String, String> attributes(MatchResult input) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(input.group(1))
                .results()
                .forEach(attribute -> attributes.put(attribute.group(1), plain(attribute.group(2))));
        return attributes;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
