package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.PersonExport;
import be.lerarenkaart.privacy.PersonExports;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** All that is held of one person, for programs: the shape of the API's answer. */
@WebServlet("/beheer/persoon/inzage.json")
@Needs(Right.EXPORT_PEOPLE)
public class InsightJsonServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonExports exports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PersonExport export = exports.of(number(request, "id"), caller().by());
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"inzage-" + export.person() + ".json\"");
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(response.getOutputStream())) {
            writer.write(shape(export));
        }
    }

    private static JsonObject shape(PersonExport export) {
        JsonArrayBuilder sections = Json.createArrayBuilder();
        export.sections()
                .forEach(section -> sections.add(Json.createObjectBuilder()
                        .add("name", section.name())
                        .add("records", Json.createArrayBuilder(section.records()))));
        return Json.createObjectBuilder()
                .add("version", export.version())
                .add("madeAt", export.madeAt().toString())
                .add("person", export.person())
                .add("sections", sections)
                .add("holdsNobody", Json.createArrayBuilder(export.holdsNobody()))
                .build();
    }
}
