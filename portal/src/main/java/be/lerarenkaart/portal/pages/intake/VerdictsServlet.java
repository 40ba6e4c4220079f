package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.pages.OnlyFor;
import be.lerarenkaart.portal.pages.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The verdicts of one file as a download, as long as it is, with the filter that the page shows. */
@WebServlet("/beheer/invoer/oordelen.csv")
@ServletSecurity(@HttpConstraint(rolesAllowed = OnlyFor.ADMINISTRATOR))
public class VerdictsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}") || isUnknown(Long.parseLong(id))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        VerdictFilter filter = new VerdictFilter(request.getParameter("oordeel"), request.getParameter("code"));
        response.setContentType(Csv.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"oordelen-" + id + ".csv\"");
        try (Csv csv = new Csv(
                response.getOutputStream(),
                words.say("verdicts.csv.row"),
                words.say("verdicts.csv.number"),
                words.say("verdicts.csv.verdict"),
                words.say("verdicts.csv.code"),
                words.say("verdicts.csv.message"))) {
            imports.eachVerdict(
                    Long.parseLong(id),
                    filter,
                    row -> csv.row(
                            row.row(),
                            row.stamboekNumber(),
                            words.of("verdict", row.verdict()),
                            words.of("code", row.code()),
                            row.message()));
        }
    }

    private boolean isUnknown(long id) {
        try {
            imports.get(id);
            return false;
        } catch (LerarenkaartException notFound) {
            return true;
        }
    }
}
