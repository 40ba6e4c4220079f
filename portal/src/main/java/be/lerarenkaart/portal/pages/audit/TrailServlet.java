package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.pages.Downloads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What was searched in the trail, as a download. */
@WebServlet("/beheer/spoor.csv")
public class TrailServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditEntries entries;

    @Inject
    private transient TrailSearches searches;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFilter filter = asked(request).filter();
        name(response, "spoor");
        try (Csv csv = new Csv(
                response.getOutputStream(),
                headings(
                        "sequence",
                        "moment",
                        "act",
                        "subjectKind",
                        "subjectId",
                        "actor",
                        "account",
                        "via",
                        "before",
                        "after",
                        "hash"))) {
            entries.each(
                    filter,
                    entry -> csv.row(
                            entry.sequence(),
                            entry.at(),
                            words().of("act", entry.act()),
                            words().of("subjectKind", entry.subjectKind()),
                            entry.subjectId(),
                            entry.actor(),
                            entry.accountId(),
                            entry.via(),
                            entry.before(),
                            entry.after(),
                            entry.hash()));
        }
    }

    private TrailSearch asked(HttpServletRequest request) {
        String key = request.getParameter("zoek");
        if (key != null) {
            return searches.find(key).map(TrailSearch::read).orElse(TrailSearch.NOTHING);
        }
        return TrailSearch.linked(
                request.getParameter("soort"), request.getParameter("nr"), request.getParameter("door"));
    }
}
