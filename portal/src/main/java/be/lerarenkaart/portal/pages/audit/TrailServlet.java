package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.TakenFiles;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was searched in the trail, as a download. */
@WebServlet("/beheer/spoor.csv")
@Needs(Right.SEE_AUDIT_TRAIL)
public class TrailServlet extends Downloads {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    private transient AuditEntries entries;

    @Inject
    private transient TrailSearches searches;

    @Inject
    private transient TrailFinder finder;

    @Inject
    private transient TrailNames names;

    @Inject
    private transient ChangedFields fields;

    @Inject
    private transient TakenFiles taken;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFilter filter = finder.filter(asked(request));
        taken.trail();
        name(response, "spoor");
        try (Csv csv = new Csv(
                response.getOutputStream(),
                headings(
                        "sequence",
                        "moment",
                        "act",
                        "subjectKind",
                        "subjectId",
                        "subjectName",
                        "actor",
                        "account",
                        "via",
                        "before",
                        "after",
                        "hash"))) {
            List<AuditEntry> some = new ArrayList<>();
            entries.each(filter, entry -> {
                some.add(entry);
                if (some.size() == AT_ONCE) {
                    write(csv, some);
                }
            });
            write(csv, some);
        }
    }

    private void write(Csv csv, List<AuditEntry> some) {
        names.prepare(some);
        for (AuditEntry entry : some) {
            csv.row(
                    entry.sequence(),
                    entry.at(),
                    words().of("act", entry.act()),
                    words().of("subjectKind", entry.subjectKind()),
                    entry.subjectId(),
                    names.subject(entry),
                    names.actor(entry),
                    entry.accountId(),
                    entry.via(),
                    told(entry, ChangedField::before),
                    told(entry, ChangedField::after),
                    entry.hash());
        }
        some.clear();
    }

    private String told(AuditEntry entry, Function<ChangedField, String> side) {
        return fields.of(entry).stream()
                .filter(field -> side.apply(field) != null)
                .map(field -> field.name() + ": " + side.apply(field))
                .collect(Collectors.joining("; "));
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
