package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.TakenFiles;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The verdicts of one file as a download, as long as it is, with the filter that the page shows. */
@WebServlet("/beheer/invoer/oordelen.csv")
@Needs(Right.SEE_CAMPAIGN)
public class VerdictsServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient TakenFiles taken;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = imports.get(number(request, "id")).id();
        VerdictFilter filter = new VerdictFilter(request.getParameter("oordeel"), request.getParameter("code"));
        taken.verdicts(id);
        name(response, "oordelen-" + id);
        try (Csv csv = new Csv(
                response.getOutputStream(), headings("row", "number", "verdict", "code", "meaning", "message"))) {
            imports.eachVerdict(
                    id,
                    filter,
                    row -> csv.row(
                            row.row(),
                            row.stamboekNumber(),
                            words().of("verdict", row.verdict()),
                            row.code(),
                            words().of("code", row.code()),
                            row.message()));
        }
    }
}
