package be.lerarenkaart.portal.api.problem;

import be.lerarenkaart.kernel.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** A problem as it travels. */
public final class ProblemBody {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:problem-type:lerarenkaart:";

    private ProblemBody() {}

    public static JsonObject json(Problem problem) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", TYPE_PREFIX + problem.type())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail());
        if (!problem.issues().isEmpty()) {
            JsonArrayBuilder issues = Json.createArrayBuilder();
            for (Problem.Issue issue : problem.issues()) {
                issues.add(Json.createObjectBuilder()
                        .add("in", issue.in())
                        .add("name", issue.name())
                        .add("detail", issue.detail()));
            }
            body.add("issues", issues);
        }
        return body.build();
    }

    static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(json(problem).toString());
    }
}
