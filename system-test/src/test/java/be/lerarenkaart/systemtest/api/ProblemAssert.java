package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** What every refusal looks like, and what it never holds. */
final class ProblemAssert {

    private ProblemAssert() {}

    static JsonObject assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).doesNotContain("Exception", "be.lerarenkaart", "jakarta", "select ", "\\tat ");
        JsonObject problem = Api.object(answer);
        assertThat(problem.getString("type")).isEqualTo("urn:problem-type:lerarenkaart:" + slug);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        return problem;
    }
}
