package be.lerarenkaart.portal.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** All else: our fault. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable fault) {
        return ProblemBody.answer(HttpProblems.unexpected(fault)).build();
    }
}
