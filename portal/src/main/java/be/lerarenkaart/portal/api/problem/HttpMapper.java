package be.lerarenkaart.portal.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What the REST machinery refuses: no such route, method, form or right. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

    /** Headers that belong to the refusal and must not be lost. */
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE);

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
        for (String header : KEPT) {
            if (refused.getHeaders().containsKey(header)) {
                answer.header(header, refused.getHeaderString(header));
            }
        }
        return answer.build();
    }
}
