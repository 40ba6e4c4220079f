package be.lerarenkaart.portal.api.problem;

import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What an EJB wraps. Without this one the server's own mapper answers, with whatever was inside. */
@Provider
public class EjbMapper implements ExceptionMapper<EJBException> {

    @Override
    public Response toResponse(EJBException fault) {
        if (fault instanceof EJBAccessException) {
            return ProblemBody.answer(HttpProblems.ofStatus(403)).build();
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof LerarenkaartException refusal) {
                return ProblemBody.answer(refusal.problem()).build();
            }
        }
        return ProblemBody.answer(HttpProblems.unexpected(fault)).build();
    }
}
