package be.lerarenkaart.kernel;

import java.util.List;

/**
 * What went wrong, for people and programs alike; the portal writes it as RFC 9457 problem+json.
 *
 * @param type stable slug, the last part of {@code urn:problem-type:lerarenkaart:<slug>}
 * @param status HTTP status
 * @param title English, the same for each occurrence
 * @param detail Dutch sentence to show; holds no personal data
 * @param issues all faults at once; may be empty
 */
public record Problem(String type, int status, String title, String detail, List<Issue> issues) {

    public Problem {
        issues = List.copyOf(issues);
    }

    public static Problem of(String type, int status, String title, String detail) {
        return new Problem(type, status, title, detail, List.of());
    }

    public static Problem notFound(String detail) {
        return of("resource-not-found", 404, "Resource not found", detail);
    }

    public Problem with(Issue... more) {
        return new Problem(type, status, title, detail, List.of(more));
    }

    /**
     * One fault in what was sent.
     *
     * @param in {@code body}, {@code query}, {@code path}, {@code header} or {@code file}
     * @param name the field, parameter or column
     * @param detail Dutch sentence, never the rejected value
     */
    public record Issue(String in, String name, String detail) {}
}
