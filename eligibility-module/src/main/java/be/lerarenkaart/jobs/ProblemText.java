package be.lerarenkaart.jobs;

import be.lerarenkaart.kernel.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** A problem as a job keeps it. Written out by hand: JSON-B can neither read nor write records. */
final class ProblemText {

    private ProblemText() {}

    static String write(Problem problem) {
        JsonArrayBuilder issues = Json.createArrayBuilder();
        for (Problem.Issue issue : problem.issues()) {
            issues.add(Json.createObjectBuilder()
                    .add("in", issue.in())
                    .add("name", issue.name())
                    .add("detail", issue.detail()));
        }
        return Json.createObjectBuilder()
                .add("type", problem.type())
                .add("status", problem.status())
                .add("title", problem.title())
                .add("detail", problem.detail())
                .add("issues", issues)
                .build()
                .toString();
    }

    /** Null when there is none. */
    static Problem read(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject problem = reader.readObject();
            return new Problem(
                    problem.getString("type"),
                    problem.getInt("status"),
                    problem.getString("title"),
                    problem.getString("detail"),
                    problem.getJsonArray("issues").getValuesAs(ProblemText::issue));
        }
    }

    private static Problem.Issue issue(JsonValue value) {
        JsonObject issue = value.asJsonObject();
        return new Problem.Issue(issue.getString("in"), issue.getString("name"), issue.getString("detail"));
    }
}
