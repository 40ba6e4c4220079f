package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.SamePeople;
import be.lerarenkaart.eligibility.review.ReviewTable.Stored;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What people must look at in a card year, and what they decide about it. */
@ApplicationScoped
public class Reviews {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Database database;

    @Inject
    private ReviewTable table;

    @Inject
    private ReviewEffects effects;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private SamePeople samePeople;

    @Inject
    private Imports imports;

    @Inject
    private AuditTrail trail;

    /** Open ones first, then by kind, the most likely first. */
    public List<ReviewSummary> list(CardYear year, ReviewFilter filter, int first, int max) {
        return table.list(year.value(), filter, first, max).stream()
                .map(Stored::summary)
                .toList();
    }

    public long count(CardYear year, ReviewFilter filter) {
        return table.count(year.value(), filter);
    }

    /** Of every kind and state that there is. */
    public List<ReviewCount> counts(CardYear year) {
        return table.counts(year.value());
    }

    /** The details of the open items of a kind, the most frequent first, at most 20. */
    public List<DetailCount> details(CardYear year, ReviewKind kind) {
        return table.details(year.value(), kind);
    }

    /** All about somebody, newest first. */
    public List<ReviewSummary> about(long person) {
        return table.of(samePeople.membersOf(person)).stream()
                .map(Stored::summary)
                .toList();
    }

    /** The open item to look at after this one, by the filter; empty when there is no other. */
    public Optional<Long> next(CardYear year, ReviewFilter filter, long after) {
        return table.next(year.value(), filter, after);
    }

    public ReviewItem get(long id) {
        Stored item = table.find(id).orElseThrow(Reviews::notFound);
        return new ReviewItem(
                item.summary(),
                side(item.leftImport(), item.leftRow()),
                side(item.rightImport(), item.rightRow()),
                table.decisions(id));
    }

    private ReviewSide side(Long importId, Integer row) {
        if (importId == null || row == null) {
            return null;
        }
        ImportedFile file = imports.get(importId);
        return staffMembers
                .row(importId, row)
                .map(fact -> new ReviewSide(fact, file.fileName(), file.receivedAt()))
                .orElse(null);
    }

    /**
     * Decides about an item, and does what follows from it.
     *
     * @param version of the item that was looked at; another one in the meantime is refused with status 409
     * @param reason 1 to 500 characters
     */
    @Transactional
    public void decide(long id, int version, ReviewChoice choice, String reason, By by) {
        String why = reason(reason);
        Stored item =
                database.call(connection -> ReviewTable.lock(connection, id)).orElseThrow(Reviews::notFound);
        if (item.summary().version() != version || !item.summary().isOpen()) {
            throw new LerarenkaartException(Problem.of(
                    "item-changed",
                    409,
                    "Item changed",
                    "Intussen veranderde er iets aan dit geval: iemand besliste erover, of de feiten zijn anders."
                            + " Kijk opnieuw."));
        }
        settle(item, choice, why, by, null);
    }

    /** Within the transaction of whoever decides about one or about many. */
    void settle(Stored item, ReviewChoice choice, String reason, By by, Long job) {
        ReviewSummary about = item.summary();
        if (!about.kind().choices().contains(choice)) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Dit kan je over dit geval niet beslissen.")
                            .with(new Problem.Issue(
                                    "body", "choice", "Kies uit " + about.kind().choices() + ".")));
        }
        effects.apply(item, choice, reason, by);
        database.call(connection -> {
            ReviewTable.decide(connection, item, choice, reason, by.name(), job);
            return null;
        });
        Change change = Change.of("item", null, about.id())
                .and("kind", null, about.kind())
                .and("choice", null, choice)
                .and("reason", null, reason);
        trail.write(by, ReviewAct.REVIEW_DECIDED, subject(about), change);
        if (about.other() != null) {
            trail.write(by, ReviewAct.REVIEW_DECIDED, Subject.of("STAFF_MEMBER", about.other()), change);
        }
    }

    /** Puts a decided item before people again. What the decision did is undone in the person's file. */
    @Transactional
    public void reopen(long id, int version, By by) {
        Stored item =
                database.call(connection -> ReviewTable.lock(connection, id)).orElseThrow(Reviews::notFound);
        if (item.summary().version() == version && item.summary().state() == ReviewState.DECIDED) {
            database.call(connection -> {
                ReviewTable.move(connection, id, ReviewState.OPEN);
                return null;
            });
            trail.write(by, ReviewAct.REVIEW_REOPENED, subject(item.summary()), Change.of("item", null, id));
        }
    }

    static String reason(String reason) {
        String text = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(new Problem.Issue(
                                    "body", "reason", "Schrijf waarom, in hoogstens " + LONGEST_REASON + " tekens.")));
        }
        return text;
    }

    private static Subject subject(ReviewSummary item) {
        return item.person() == null
                ? Subject.of("CARD_YEAR", item.cardYear())
                : Subject.of("STAFF_MEMBER", item.person());
    }

    private static LerarenkaartException notFound() {
        return new LerarenkaartException(Problem.notFound("Dit geval bestaat niet."));
    }
}
