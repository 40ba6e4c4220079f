package be.lerarenkaart.portal.api.problem;

import be.lerarenkaart.kernel.Problem;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The problems that HTTP itself knows, in our words. */
public final class HttpProblems {

    private static final Logger LOG = Logger.getLogger(HttpProblems.class.getName());

    private HttpProblems() {}

    /** For an answer below 500. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 ->
                problem(
                        "unauthorized",
                        status,
                        "Unauthorized",
                        "Stuur een geldige sleutel mee: Authorization: Bearer <sleutel>.");
            case 403 -> problem("forbidden", status, "Forbidden", "Met deze sleutel mag je dit niet doen.");
            case 404 -> problem("resource-not-found", status, "Resource not found", "Dit adres bestaat niet.");
            case 405 ->
                problem(
                        "method-not-allowed",
                        status,
                        "Method not allowed",
                        "Dit kan niet met deze methode op dit adres.");
            case 406 ->
                problem("not-acceptable", status, "Not acceptable", "In de gevraagde vorm (Accept) bestaat dit niet.");
            case 413 -> problem("body-too-large", status, "Body too large", "Wat je stuurt is te groot.");
            case 415 ->
                problem(
                        "unsupported-media-type",
                        status,
                        "Unsupported media type",
                        "Dit soort inhoud (Content-Type) wordt hier niet aanvaard.");
            default -> problem("bad-request", status, "Bad request", "Deze vraag is niet te begrijpen.");
        };
    }

    /** For a fault of ours: the log gets all, the caller an id to find it by. */
    public static Problem unexpected(Throwable fault) {
        String trace = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Unexpected fault, trace " + trace, fault);
        return problem(
                "internal-error",
                500,
                "Internal error",
                "Er ging iets mis in het systeem. Meld het met deze foutcode: " + trace + ".");
    }

    private static Problem problem(String type, int status, String title, String detail) {
        return Problem.of(type, status, title, detail);
    }
}
