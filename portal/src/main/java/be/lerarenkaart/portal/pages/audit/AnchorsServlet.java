package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.Anchor;
import be.lerarenkaart.audit.AnchorFile;
import be.lerarenkaart.audit.Anchors;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The anchors, to keep elsewhere; a check reads them back, so their headings are those of the API. */
@WebServlet("/beheer/spoor/ankers.csv")
@Needs(Right.SEE_AUDIT_TRAIL)
public class AnchorsServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Anchors anchors;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        name(response, "ankers");
        try (Csv csv = new Csv(response.getOutputStream(), AnchorFile.COLUMNS.toArray(String[]::new))) {
            for (Anchor anchor : anchors.all()) {
                csv.row(anchor.day(), anchor.lastSequence(), anchor.entries(), anchor.hash(), anchor.anchoredAt());
            }
        }
    }
}
