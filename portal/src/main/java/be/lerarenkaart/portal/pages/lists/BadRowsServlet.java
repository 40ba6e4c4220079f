package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CellFinding;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.DraftFilter;
import be.lerarenkaart.eligibility.stafflist.DraftRow;
import be.lerarenkaart.eligibility.stafflist.Receipt;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListSubmissions;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.RowVerdict;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.portal.Xlsx;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that cannot go in, as a workbook with what is wrong: of the list in preparation, whose numbers let a mended file
 * find its rows again, or of one that was sent.
 */
@WebServlet("/personeelsdienst/fouten.xlsx")
@Needs(Right.SUBMIT_STAFF_LISTS)
public class BadRowsServlet extends ListDownloads {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;
    private static final Set<String> NOT_BAD = Set.of("OK", "ALREADY_IN_EPD", "REVIEW", "EMPTY_ROW");

    @Inject
    private transient StaffListDrafts drafts;

    @Inject
    private transient StaffListSubmissions submissions;

    @Inject
    private transient StaffListChecks checks;

    @Inject
    private transient Imports imports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("nr") != null) {
            sent(ReceiptBean.of(request.getParameter("nr"), submissions, caller()), response);
        } else {
            String institution = institution(request);
            prepared(drafts.get(cardYear(request), institution), response);
        }
    }

    private String[] header(boolean numbered) {
        List<String> header = new ArrayList<>();
        header.add(words().say(numbered ? "csv.list.row" : "csv.row"));
        checks.columns().stream().map(Column::name).forEach(header::add);
        header.add(words().say("csv.list.reason"));
        return header.toArray(String[]::new);
    }

    private void prepared(Draft draft, HttpServletResponse response) throws IOException {
        DraftFilter faults = new DraftFilter(DraftFilter.FAULTS, null);
        workbook(response, "foute-rijen-" + draft.institution());
        try (Xlsx file = new Xlsx(response.getOutputStream(), "Foute rijen", header(true))) {
            List<DraftRow> rows = drafts.page(draft.id(), faults, 0, AT_ONCE);
            for (int first = 0; !rows.isEmpty(); first += AT_ONCE) {
                for (DraftRow row : rows) {
                    write(file, row.number(), row.cells(), reasons(row));
                }
                rows = drafts.page(draft.id(), faults, first + AT_ONCE, AT_ONCE);
            }
        }
    }

    private String reasons(DraftRow row) {
        return row.findings().stream()
                .filter(CellFinding::fault)
                .map(finding -> finding.column() + ": " + words().of("cell", finding.code()))
                .collect(Collectors.joining(" "));
    }

    private void sent(Receipt receipt, HttpServletResponse response) throws IOException {
        Map<Integer, String> reasons = new HashMap<>();
        imports.eachVerdict(
                receipt.file().id(), VerdictFilter.ALL, verdict -> reasons.put(verdict.row(), reason(verdict)));
        workbook(response, "foute-rijen-" + receipt.number());
        try (Xlsx file = new Xlsx(response.getOutputStream(), "Foute rijen", header(false))) {
            imports.eachRow(receipt.file().id(), row -> {
                String reason = reasons.get(row.number());
                if (reason != null) {
                    try {
                        write(file, row.number(), List.of(row.values()), reason);
                    } catch (IOException brokenOff) {
                        throw new UncheckedIOException(brokenOff);
                    }
                }
            });
        }
    }

    private static String reason(RowVerdict verdict) {
        return NOT_BAD.contains(verdict.verdict()) ? null : verdict.message();
    }

    private static void write(Xlsx file, int number, List<String> cells, String reason) throws IOException {
        List<Object> row = new ArrayList<>();
        row.add(number);
        row.addAll(cells);
        row.add(reason);
        file.row(row.toArray());
    }
}
