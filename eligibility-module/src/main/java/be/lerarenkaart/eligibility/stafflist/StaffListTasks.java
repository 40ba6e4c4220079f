package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What institutions have to do for a card year, and where they stand. */
@ApplicationScoped
public class StaffListTasks {

    /** Of institutions that send lists, or did, or prepare one. */
    private static final String STANDINGS =
            """
            select lpad(i.number, 6, '0') as number, i.name, i.municipality,
                   (select count(*) from intake_import f join jobs_job j on j.id = f.id and j.state <> 'FAILED'
                     where f.kind = 'STAFF_LIST' and f.card_year = ? and f.scope = lpad(i.number, 6, '0')) as sent,
                   (select max(f.received_at) from intake_import f join jobs_job j on j.id = f.id and j.state <> 'FAILED'
                     where f.kind = 'STAFF_LIST' and f.card_year = ? and f.scope = lpad(i.number, 6, '0')) as sent_at,
                   d.id as draft, d.sent_import_id, l.last_day
              from eligibility_institution i
              left join eligibility_list_draft d on d.card_year = ? and d.institution_number = lpad(i.number, 6, '0')
              left join eligibility_list_deadline l on l.card_year = ? and l.institution_number = lpad(i.number, 6, '0')
            """;

    private static final String TASKED =
            " where (i.delivers_by = 'LIJST' or d.id is not null or l.last_day is not null)";

    @Inject
    private Database database;

    @Inject
    private CardYears cardYears;

    @Inject
    private InstitutionNames names;

    @Inject
    private StaffListDeadlines deadlines;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private StaffListSubmissions submissions;

    @Inject
    private StaffListOutcomes outcomes;

    @Inject
    private FormerLists former;

    /** Card years for which there is still something to do or to see: the newest two. */
    public List<CardYear> years() {
        return cardYears.all().stream().map(CardYearDates::year).limit(2).toList();
    }

    public ListTask task(CardYear year, String institution) {
        cardYears.get(year);
        LocalDate lastDay = deadlines.lastDay(year, institution);
        LocalDate today = deadlines.today();
        Optional<Draft> draft = drafts.find(year, institution);
        List<Receipt> sent = submissions.receipts(year, institution);
        return new ListTask(
                year,
                institution,
                names.name(institution),
                lastDay,
                !today.isAfter(lastDay),
                ChronoUnit.DAYS.between(today, lastDay),
                lastDay.isAfter(deadlines.lastDay(year)),
                former.exists(year.previous(), institution),
                draft.orElse(null),
                draft.map(one -> drafts.counts(one.id())).orElse(null),
                sent.isEmpty() ? null : sent.get(0),
                outcomes.outcome(year, institution).orElse(null));
    }

    /** How an institution stands, for somebody who looks after all. */
    public List<ListStanding> standings(CardYear year, String state, String query, int first, int max) {
        Object[] parameters = parameters(year, query, max, first);
        return database.query(
                STANDINGS + where(state, query) + " order by i.name, i.number limit ? offset ?",
                row -> new ListStanding(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("municipality"),
                        row.getLong("sent"),
                        row.getTimestamp("sent_at") == null
                                ? null
                                : row.getTimestamp("sent_at").toInstant(),
                        row.getObject("draft") != null && row.getObject("sent_import_id") == null,
                        row.getObject("last_day", LocalDate.class)),
                parameters);
    }

    /** How many {@link #standings} has on all its pages. */
    public long countStandings(CardYear year, String state, String query) {
        return database.query(
                        "select count(*) from (" + STANDINGS + where(state, query) + ") s",
                        row -> row.getLong(1),
                        parameters(year, query))
                .get(0);
    }

    private static String where(String state, String query) {
        String asked = query == null || query.isBlank()
                ? ""
                : " and (i.name like ? or i.municipality like ? or i.number like ?)";
        String having =
                switch (state == null ? "" : state) {
                    case "SENT" -> " having sent > 0";
                    case "MISSING" -> " having sent = 0";
                    default -> "";
                };
        return TASKED + asked + having;
    }

    private static Object[] parameters(CardYear year, String query, Object... more) {
        List<Object> parameters = new java.util.ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parameters.add(year.value());
        }
        if (query != null && !query.isBlank()) {
            String like = "%" + query.strip().replace("%", "").replace("_", "") + "%";
            parameters.addAll(List.of(like, like, like));
        }
        parameters.addAll(List.of(more));
        return parameters.toArray();
    }
}
