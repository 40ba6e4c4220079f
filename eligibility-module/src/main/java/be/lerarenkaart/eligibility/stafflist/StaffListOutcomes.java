package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.RowVerdict;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What became of the people on an institution's list. Says of a person only what the list itself can explain: what other
 * institutions or the EPD told stays theirs.
 */
@ApplicationScoped
public class StaffListOutcomes {

    private static final String DECIDED =
            """
            select a.row_no, a.begins, a.ends, d.entitled, d.reason, d.import_id <=> a.import_id as own
              from eligibility_current_source c
              join eligibility_assignment a on a.import_id = c.import_id
              join intake_verdict v on v.import_id = a.import_id and v.row_no = a.row_no and v.verdict = 'OK'
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
              left join eligibility_same_person p on p.staff_member_id = coalesce(m.staff_member_id, a.staff_member_id)
              left join eligibility_decision d
                on d.current_year = c.card_year
               and d.staff_member_id = coalesce(p.person_id, m.staff_member_id, a.staff_member_id)
             where c.card_year = ? and c.source = 'LIST' and c.institution_number = ?
            """;

    private static final int STAMBOEK_NUMBER = 1;
    private static final int FAMILY_NAME = 2;
    private static final int GIVEN_NAME = 3;
    private static final int BIRTH_DATE = 4;

    @Inject
    private Database database;

    @Inject
    private Imports imports;

    /** What was decided on the row of an import that was taken. */
    private record Decided(String outcome, String reason, LocalDate begins, LocalDate ends) {}

    /** Empty as long as no list of the institution holds. */
    public Optional<ListOutcome> outcome(CardYear year, String institution) {
        Long holding = holding(year, institution);
        if (holding == null) {
            return Optional.empty();
        }
        Map<String, Long> outcomes = new HashMap<>();
        Map<String, Long> reasons = new TreeMap<>();
        decided(year, institution).values().forEach(decided -> {
            outcomes.merge(decided.outcome(), 1L, Long::sum);
            if (decided.outcome().equals("NOT_ENTITLED")) {
                reasons.merge(decided.reason(), 1L, Long::sum);
            }
        });
        Map<String, Long> verdicts = imports.get(holding).verdicts();
        long people = outcomes.values().stream().mapToLong(Long::longValue).sum();
        long told = verdicts.getOrDefault("OK", 0L);
        long inEpd = verdicts.getOrDefault("ALREADY_IN_EPD", 0L);
        long review = verdicts.getOrDefault("REVIEW", 0L);
        long blank = verdicts.getOrDefault("EMPTY_ROW", 0L);
        long all = verdicts.values().stream().mapToLong(Long::longValue).sum();
        return Optional.of(new ListOutcome(
                people,
                outcomes.getOrDefault("ENTITLED", 0L),
                reasons,
                outcomes.getOrDefault("UNDECIDED", 0L),
                inEpd,
                review,
                all - told - inEpd - review - blank));
    }

    private Long holding(CardYear year, String institution) {
        return database
                .query(
                        "select import_id from eligibility_current_source"
                                + " where card_year = ? and source = 'LIST' and institution_number = ?",
                        row -> row.getLong(1),
                        year.value(),
                        institution)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Map<Integer, Decided> decided(CardYear year, String institution) {
        Map<Integer, Decided> decided = new HashMap<>();
        database.query(DECIDED, row -> decided.put(row.getInt("row_no"), decided(row)), year.value(), institution);
        return decided;
    }

    private static Decided decided(ResultSet row) throws SQLException {
        LocalDate begins = row.getObject("begins", LocalDate.class);
        LocalDate ends = row.getObject("ends", LocalDate.class);
        String reason = row.getString("reason");
        if (reason == null) {
            return new Decided("UNDECIDED", "", begins, ends);
        }
        if (row.getBoolean("entitled")) {
            return new Decided("ENTITLED", "", begins, ends);
        }
        return new Decided("NOT_ENTITLED", row.getBoolean("own") ? reason : "ELSEWHERE", begins, ends);
    }

    /** Every row of the list that holds, in its order, blank ones left out. */
    public void eachRow(CardYear year, String institution, Consumer<OutcomeRow> each) {
        Long holding = holding(year, institution);
        if (holding == null) {
            return;
        }
        Map<Integer, Decided> decided = decided(year, institution);
        Map<Integer, RowVerdict> verdicts = new HashMap<>();
        imports.eachVerdict(holding, VerdictFilter.ALL, verdict -> verdicts.put(verdict.row(), verdict));
        try {
            imports.eachRow(holding, row -> {
                RowVerdict verdict = verdicts.get(row.number());
                if (verdict != null && !verdict.verdict().equals("EMPTY_ROW")) {
                    each.accept(row(row.values(), verdict, decided.get(row.number())));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutcomeRow row(String[] cells, RowVerdict verdict, Decided decided) {
        Decided outcome = decided;
        if (verdict.verdict().equals("REVIEW")) {
            // Why somebody must look is about what we know of people, not about what the list says.
            outcome = new Decided("LOOKED_AT", "", null, null);
        } else if (outcome == null) {
            boolean inEpd = verdict.verdict().equals("ALREADY_IN_EPD");
            outcome = new Decided(inEpd ? "IN_EPD" : "REFUSED", inEpd ? "" : verdict.code(), null, null);
        }
        return new OutcomeRow(
                verdict.row(),
                cells[STAMBOEK_NUMBER],
                cells[FAMILY_NAME],
                cells[GIVEN_NAME],
                cells[BIRTH_DATE],
                outcome.begins(),
                outcome.ends(),
                outcome.outcome(),
                outcome.reason(),
                outcome.outcome().equals("REFUSED") ? verdict.field() : "");
    }
}
