package be.lerarenkaart.portal.api.problem;

import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A refusal that says itself what is wrong. */
@Provider
public class RefusalMapper implements ExceptionMapper<LerarenkaartException> {

    @Override
    public Response toResponse(LerarenkaartException refusal) {
        return ProblemBody.answer(refusal.problem()).build();
    }
}
