package be.lerarenkaart.portal.api;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses what a route does not know in its address, by name: a filter that is misspelled would otherwise answer with
 * everything, or with nothing, as if that were the answer. And a body where none is read. After the right was asked.
 */
@Priority(Priorities.USER)
class QueryFilter implements ContainerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    private final Map<String, Predicate<String>> taken;

    QueryFilter(Map<String, Predicate<String>> taken) {
        this.taken = taken;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<Problem.Issue> issues = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Predicate<String> fits = taken.get(name);
            if (fits == null) {
                issues.add(issue(name, "Deze parameter bestaat hier niet."));
            } else if (values.stream().anyMatch(value -> !value.isEmpty() && !fits.test(value))) {
                issues.add(issue(name, "Deze waarde is hier niet bekend."));
            }
        });
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Er klopt iets niet in wat je vroeg.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
        if (WITHOUT_BODY.contains(request.getMethod()) && request.hasEntity()) {
            throw new LerarenkaartException(Problem.of(
                    "unexpected-body", 400, "Unexpected body", "Stuur hier geen inhoud mee: ze wordt niet gelezen."));
        }
    }

    private static Problem.Issue issue(String name, String detail) {
        return new Problem.Issue("query", name, detail);
    }
}
