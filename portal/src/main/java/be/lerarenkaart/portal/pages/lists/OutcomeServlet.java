package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.LatestStart;
import be.lerarenkaart.eligibility.StartWindows;
import be.lerarenkaart.eligibility.stafflist.OutcomeRow;
import be.lerarenkaart.eligibility.stafflist.StaffListOutcomes;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.Xlsx;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was decided about everybody on a list. */
@WebServlet({"/personeelsdienst/uitkomst.csv", "/personeelsdienst/uitkomst.xlsx"})
@Needs(Right.SUBMIT_STAFF_LISTS)
public class OutcomeServlet extends ListDownloads {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffListOutcomes outcomes;

    @Inject
    private transient OutcomeWords outcomeWords;

    @Inject
    private transient CardYears cardYears;

    @Inject
    private transient StartWindows windows;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String institution = institution(request);
        CardYear year = cardYear(request);
        CardYearDates dates = cardYears.get(year);
        LatestStart starts = windows.latest(year);
        String name = "uitkomst-" + institution + "-" + year;
        String[] header = header();
        if (request.getServletPath().endsWith(".xlsx")) {
            List<OutcomeRow> rows = new ArrayList<>();
            outcomes.eachRow(year, institution, rows::add);
            workbook(response, name);
            try (Xlsx file = new Xlsx(response.getOutputStream(), "Uitkomst", header)) {
                for (OutcomeRow row : rows) {
                    file.row(cells(row, dates, starts));
                }
            }
            return;
        }
        name(response, name);
        try (Csv file = new Csv(response.getOutputStream(), header)) {
            outcomes.eachRow(year, institution, row -> file.row(cells(row, dates, starts)));
        }
    }

    private String[] header() {
        return new String[] {
            words().say("csv.list.row"),
            words().say("listColumn.stamboeknummer"),
            words().say("listColumn.naam"),
            words().say("listColumn.voornaam"),
            words().say("listColumn.geboortedatum"),
            words().say("csv.list.outcome"),
            words().say("csv.list.why")
        };
    }

    private Object[] cells(OutcomeRow row, CardYearDates dates, LatestStart starts) {
        return new Object[] {
            row.row(),
            row.stamboekNumber(),
            row.familyName(),
            row.givenName(),
            row.birthDate(),
            words().of("listOutcomeOf", row.outcome()),
            outcomeWords.why(row, dates, starts)
        };
    }
}
