package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.portal.pages.Words;
import java.util.List;

/** One HTML file with its style inside; nothing in it runs or is fetched. */
final class InsightFile {

    private static final String STYLE =
            """
            body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b }
            dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .1rem 1rem; margin: 0 0 1rem;
                 padding-bottom: 1rem; border-bottom: 1px solid #ccc; break-inside: avoid }
            dt { color: #555 } dd { margin: 0; overflow-wrap: anywhere }
            """;

    private InsightFile() {}

    static String of(List<InsightGroup> groups, List<String> nothing, String madeAt, Words words) {
        StringBuilder html = new StringBuilder(1 << 14);
        String title = escaped(words.say("insight.title"));
        html.append("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"UTF-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(escaped(words.say("insight.madeAt", madeAt)))
                .append("</p>\n");
        for (InsightGroup group : groups) {
            html.append("<h2>").append(escaped(group.title())).append("</h2>\n");
            group.sections().forEach(section -> section(html, section));
        }
        html.append("<h2>").append(escaped(words.say("insight.nothing"))).append("</h2>\n<ul>");
        nothing.forEach(name -> html.append("<li>").append(escaped(name)).append("</li>"));
        html.append("</ul>\n<p>")
                .append(escaped(words.say("insight.holdsNobody")))
                .append("</p>\n");
        return html.append("</body></html>\n").toString();
    }

    private static void section(StringBuilder html, InsightGroup.Section section) {
        html.append("<h3>").append(escaped(section.title())).append("</h3>\n");
        section.records().forEach(record -> {
            html.append("<dl>");
            record.forEach(field -> html.append("<dt>")
                    .append(escaped(field.label()))
                    .append("</dt><dd>")
                    .append(escaped(field.value()))
                    .append("</dd>"));
            html.append("</dl>\n");
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
