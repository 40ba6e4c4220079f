package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.ListStanding;
import be.lerarenkaart.eligibility.stafflist.StaffListDeadlines;
import be.lerarenkaart.eligibility.stafflist.StaffListTasks;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Which institutions sent their list, until when they may, and opening the door again for one. */
@Named("listStandings")
@RequestScoped
@Needs(Right.CHANGE_CARD_YEARS)
public class ListStandingsBean {

    private static final int ROWS = 50;
    private static final String PAGE = "/beheer/personeelslijsten";

    @Inject
    private CardYearParam cardYear;

    @Inject
    private StaffListTasks tasks;

    @Inject
    private StaffListDeadlines deadlines;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String state;
    private String query;
    private int page = 1;
    private String lastDay;
    private String institution;
    private String until;
    private Paging<ListStanding> rows;

    public Paging<ListStanding> getRows() {
        if (rows == null) {
            rows = Paging.of(
                    tasks.countStandings(cardYear.getValue(), state, query),
                    page,
                    ROWS,
                    (first, max) -> tasks.standings(cardYear.getValue(), state, query, first, max));
        }
        return rows;
    }

    public long count(String which) {
        return tasks.countStandings(cardYear.getValue(), which, null);
    }

    public LocalDate getDay() {
        return deadlines.lastDay(cardYear.getValue());
    }

    public String setDeadline() {
        LocalDate day = date(lastDay);
        deadlines.set(cardYear.getValue(), day, caller.by());
        ListParam.say(words.say("listStandings.set", Formats.date(day)));
        return cardYear.to(PAGE);
    }

    public String reopen() {
        if (institution == null || !institution.matches("\\d{6}")) {
            throw refused("Een instellingsnummer heeft 6 cijfers.");
        }
        LocalDate day = date(until);
        deadlines.reopen(cardYear.getValue(), institution, day, caller.by());
        ListParam.say(words.say("listStandings.reopened", institution, Formats.date(day)));
        return cardYear.to(PAGE);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException noDay) {
            throw refused("Kies een dag.");
        }
    }

    private static LerarenkaartException refused(String detail) {
        return new LerarenkaartException(Problem.of("invalid-input", 422, "Invalid input", detail));
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getLastDay() {
        return lastDay == null ? getDay().toString() : lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
