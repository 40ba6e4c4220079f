package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.LatestStart;
import be.lerarenkaart.eligibility.StartWindows;
import be.lerarenkaart.eligibility.stafflist.ListOutcome;
import be.lerarenkaart.eligibility.stafflist.OutcomeRow;
import be.lerarenkaart.eligibility.stafflist.StaffListOutcomes;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What was decided about the people on the list: without right first, each with the reason. */
@Named("listOutcome")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListOutcomeBean {

    private static final int ROWS = 50;
    private static final List<String> FIRST =
            List.of("NOT_ENTITLED", "REFUSED", "LOOKED_AT", "UNDECIDED", "IN_EPD", "ENTITLED");

    @Inject
    private ListParam list;

    @Inject
    private StaffListOutcomes outcomes;

    @Inject
    private OutcomeWords outcomeWords;

    @Inject
    private CardYears cardYears;

    @Inject
    private StartWindows windows;

    private int page = 1;
    private CardYearDates dates;
    private LatestStart starts;
    private Paging<OutcomeRow> rows;

    public ListOutcome getSummary() {
        return list.getTask().outcome();
    }

    /** "1 omdat …, 1 omdat …": the reasons as one sentence has them. */
    public String getBecause() {
        return getSummary().reasons().entrySet().stream()
                .map(reason -> outcomeWords.count(reason.getKey(), reason.getValue()))
                .collect(Collectors.joining("; "));
    }

    public Paging<OutcomeRow> getRows() {
        if (rows == null) {
            List<OutcomeRow> all = new ArrayList<>();
            outcomes.eachRow(list.year(), list.institution(), all::add);
            all.sort(Comparator.comparing((OutcomeRow row) -> FIRST.indexOf(row.outcome())));
            rows = Paging.of(
                    all.size(), page, ROWS, (first, max) -> all.subList(first, Math.min(all.size(), first + max)));
        }
        return rows;
    }

    public String why(OutcomeRow row) {
        if (starts == null) {
            dates = cardYears.get(list.year());
            starts = windows.latest(list.year());
        }
        return outcomeWords.why(row, dates, starts);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
