package be.lerarenkaart.portal.api.problem;

import be.lerarenkaart.kernel.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;

/** Values that break a declared rule: all of them at once, by name, never with the value. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException violations) {
        Problem.Issue[] issues = violations.getConstraintViolations().stream()
                .map(ViolationMapper::issue)
                .sorted(Comparator.comparing(Problem.Issue::name).thenComparing(Problem.Issue::detail))
                .toArray(Problem.Issue[]::new);
        return ProblemBody.answer(
                        Problem.of("invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                                .with(issues))
                .build();
    }

    private static Problem.Issue issue(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName();
        }
        return new Problem.Issue("body", name == null ? "" : name, violation.getMessage());
    }
}
