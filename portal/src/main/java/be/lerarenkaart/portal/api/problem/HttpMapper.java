package be.lerarenkaart.portal.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the REST machinery refuses: no such route, method, form or right. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

    private static final String CHALLENGE = "Bearer realm=\"lerarenkaart\"";

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response refused = refusal.getResponse();
        int status = refused.getStatus();
        if (status < 400) {
            return refused;
        }
        if (status >= 500) {
            return ProblemBody.answer(HttpProblems.unexpected(refusal)).build();
        }
        Response.ResponseBuilder answer = ProblemBody.answer(HttpProblems.ofStatus(status));
        if (refused.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            answer.header(HttpHeaders.ALLOW, refused.getHeaderString(HttpHeaders.ALLOW));
        }
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }
}
