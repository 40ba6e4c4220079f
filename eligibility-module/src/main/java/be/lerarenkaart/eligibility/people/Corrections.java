package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.people.CorrectionTable.Stored;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What people say against the sources, with a reason. It stands whatever a later delivery or list says, until somebody
 * ends it; that the sources agree by now, or say something else again, is told. Decisions follow it from the next run.
 */
@ApplicationScoped
public class Corrections {

    @Inject
    private Database database;

    @Inject
    private CorrectionTable table;

    @Inject
    private CorrectedTable corrected;

    @Inject
    private SaidBySources sources;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * Makes a correction in the place of one of the same kind, if there is one.
     *
     * @param reason 1 to 500 characters
     * @return its id
     * @throws LerarenkaartException with all that cannot be right about it, or when the person counts for somebody else
     */
    @Transactional
    public long make(long person, Corrected value, String reason, By by) {
        String why = CorrectionChecks.reason(reason);
        CorrectionChecks.check(value, LocalDate.now(clock.withZone(CardYear.ZONE)));
        String[] before = new String[1];
        long id = database.call(connection -> {
            SamePeople.lock(connection, person);
            for (Stored former : standing(connection, person)) {
                if (former.corrected().kind() == value.kind()
                        && former.corrected().cardYear() == value.cardYear()) {
                    before[0] = former.corrected().text();
                    table.end(connection, former.id(), "", by.name());
                }
            }
            String said = said(connection, person, value);
            before[0] = before[0] == null ? said : before[0];
            long made = table.insert(connection, person, value, said == null ? "" : said, why, by.name());
            rebuild(connection, person);
            return made;
        });
        trail.write(
                by,
                PersonAct.PERSON_CORRECTED,
                Subject.of("STAFF_MEMBER", person),
                change(value, before[0], value.text(), why));
        return id;
    }

    /** Believes the sources again. The second time changes nothing. */
    @Transactional
    public void end(long correction, String reason, By by) {
        String why = CorrectionChecks.reason(reason);
        Stored ended = database.call(connection -> {
            Stored found = find(connection, correction);
            if (!table.end(connection, correction, why, by.name())) {
                return null;
            }
            rebuild(connection, found.person());
            return found;
        });
        if (ended != null) {
            trail.write(
                    by,
                    PersonAct.CORRECTION_ENDED,
                    Subject.of("STAFF_MEMBER", ended.person()),
                    change(ended.corrected(), ended.corrected().text(), null, why));
        }
    }

    /** Lets it stand against what the sources say by now. */
    @Transactional
    public void keep(long correction) {
        database.call(connection -> {
            Stored found = find(connection, correction);
            String said = said(connection, found.person(), found.corrected());
            table.heard(connection, correction, said == null ? "" : said);
            return null;
        });
    }

    /** Newest first, ended ones too. */
    public List<CorrectionFact> of(long person) {
        return database.call(connection -> {
            Map<CorrectionKind, String> said = sources.of(connection, person);
            Map<Integer, String> rights = sources.rights(connection, person);
            return table.of(connection, person).stream()
                    .map(one -> fact(
                            one,
                            one.corrected().kind() == CorrectionKind.RIGHT
                                    ? rights.get(one.corrected().cardYear())
                                    : said.get(one.corrected().kind())))
                    .toList();
        });
    }

    /** Whom it is about. */
    public long personOf(long correction) {
        return database.call(connection -> find(connection, correction)).person();
    }

    private Stored find(Connection connection, long correction) throws SQLException {
        return table.find(connection, correction).stream()
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze verbetering bestaat niet.")));
    }

    private String said(Connection connection, long person, Corrected value) throws SQLException {
        return value.kind() == CorrectionKind.RIGHT
                ? sources.rights(connection, person).get(value.cardYear())
                : sources.of(connection, person).get(value.kind());
    }

    private List<Stored> standing(Connection connection, long person) throws SQLException {
        return table.of(connection, person).stream()
                .filter(one -> one.endedAt() == null)
                .toList();
    }

    private void rebuild(Connection connection, long person) throws SQLException {
        corrected.rebuild(
                connection,
                person,
                standing(connection, person).stream().map(Stored::corrected).toList());
    }

    private static CorrectionFact fact(Stored one, String saysNow) {
        return new CorrectionFact(
                one.id(),
                one.corrected(),
                one.said(),
                saysNow,
                one.reason(),
                one.madeAt(),
                one.madeBy(),
                one.endedAt(),
                one.endedBy(),
                one.endReason());
    }

    /** The year of a right stands beside it. */
    private static Change change(Corrected value, String before, String after, String why) {
        String field =
                switch (value.kind()) {
                    case NAME -> "name";
                    case BIRTH_DATE -> "birthDate";
                    case ADDRESS -> "address";
                    case EMAIL -> "email";
                    case RIGHT -> "right";
                };
        Change change = Change.of(field, before, after).and("reason", null, why);
        return value.kind() == CorrectionKind.RIGHT ? change.and("cardYear", null, value.cardYear()) : change;
    }
}
