package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewSettings;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Freezes the planned cards that have a place to go, and remembers what their print files hold. */
@ApplicationScoped
class ProductionWork implements JobWork {

    /** Parameter: the account of whoever asked, for the second person must be another. */
    static final String ACCOUNT = "account";

    static final String HAS_NO_PLACE =
            "card_year = ? and state = 'PLANNED' and channel = 'PICKUP_POINT' and pickup_point_code is null";

    private static final String FREEZE =
            """
            update distribution_card
               set state = 'PRODUCED', state_since = utc_timestamp(6), produced_at = utc_timestamp(6), production_id = ?
             where card_year = ? and state = 'PLANNED' and (channel <> 'PICKUP_POINT' or pickup_point_code is not null)
            """;

    /** What people must look at before cards are made, by kind; it looks again first. */
    @FunctionalInterface
    interface OpenReviews {
        Map<ReviewKind, Long> holdingUp(Connection connection, CardYear year) throws SQLException;
    }

    private final CardNumbers numbers;
    private final OpenReviews reviews;

    @Inject
    ProductionWork(ReviewSettings reviews) {
        this(new CardNumbers(), reviews::holdingUpNow);
    }

    ProductionWork(CardNumbers numbers, OpenReviews reviews) {
        this.numbers = numbers;
        this.reviews = reviews;
    }

    ProductionWork() {
        this(null, null);
    }

    @Override
    public String kind() {
        return Productions.JOB_KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        Connection connection = job.connection();
        YearDates.of(connection, job.cardYear());
        refuseOutdated(connection, job.cardYear());
        refuseUnreviewed(connection, job.cardYear());
        long leftOut = number(connection, "select count(*) from distribution_card where " + HAS_NO_PLACE, job);
        long points = CurrentImports.find(connection, job.cardYear(), CurrentImports.PICKUP_POINTS)
                .orElse(0L);
        job.progress(0.05, "Herdrukken maken");
        int reprints = Reprints.plan(job, numbers);
        job.progress(0.1, "Kaarten bevriezen");
        Database.update(
                connection,
                """
                insert into distribution_production
                    (id, card_year, points_import_id, frozen_at, frozen_by, frozen_by_account)
                values (?, ?, ?, utc_timestamp(6), ?, ?)
                """,
                job.id(),
                job.cardYear(),
                points,
                job.requestedBy(),
                account(job));
        int cards = Database.update(connection, FREEZE, job.id(), job.cardYear());
        JsonObjectBuilder byChannel = Json.createObjectBuilder();
        if (cards == 0) {
            Database.update(connection, "delete from distribution_production where id = ?", job.id());
        } else {
            job.progress(0.4, "Drukbestanden maken");
            ProductionParts.remember(connection, job.id());
            rememberFiles(job, points, cards, byChannel);
        }
        return JobResult.kept(Json.createObjectBuilder()
                .add("production", cards == 0 ? 0 : job.id())
                .add("cards", cards)
                .add("byChannel", byChannel)
                .add("reprints", reprints)
                .add("leftOut", leftOut)
                .build());
    }

    private static Long account(RunningJob job) {
        JsonNumber account = job.parameters().getJsonNumber(ACCOUNT);
        return account == null ? null : account.longValue();
    }

    /**
     * What an allocation would do now it must have done before anything is printed: a card of somebody who lost the
     * right, or at a point that does not serve its holder any more, would be out of the house for good. Who still has
     * no card is no reason to wait: they come in the next batch.
     */
    private static void refuseOutdated(Connection connection, int cardYear) throws SQLException {
        try {
            WantedCards.gather(connection, cardYear);
            AllocationSummary now = AllocationSummary.of(connection, cardYear);
            refuse(
                    now.of("LOST") + now.of("REVISED"),
                    "Na de laatste verdeling veranderde de beslissing over %d geplande kaarten.");
            refuse(
                    now.of("MOVED"),
                    "Na de laatste verdeling veranderde het kanaal of het afhaalpunt van %d geplande kaarten.");
        } finally {
            WantedCards.drop(connection);
        }
    }

    /** Only what an administrator lets hold it up. */
    private void refuseUnreviewed(Connection connection, int cardYear) throws SQLException {
        long open = reviews.holdingUp(connection, new CardYear(cardYear)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (open > 0) {
            throw new LerarenkaartException(Problem.of(
                    "reviews-open",
                    409,
                    "Reviews open",
                    "Wat je eerst wou laten nakijken, staat nog open: " + open + (open == 1 ? " geval." : " gevallen.")
                            + " Beslis er eerst over."));
        }
    }

    private static void refuse(long outdated, String why) {
        if (outdated > 0) {
            throw new LerarenkaartException(Problem.of(
                    "allocation-outdated",
                    409,
                    "Allocation outdated",
                    why.formatted(outdated) + " Verdeel eerst opnieuw."));
        }
    }

    private static long number(Connection connection, String sql, RunningJob job) throws SQLException {
        return Database.query(connection, sql, row -> row.getLong(1), job.cardYear())
                .get(0);
    }

    private static void rememberFiles(RunningJob job, long points, long cards, JsonObjectBuilder byChannel)
            throws SQLException {
        LocalDateTime frozenAt = Database.query(
                        job.connection(),
                        "select frozen_at from distribution_production where id = ?",
                        row -> row.getObject(1, LocalDateTime.class),
                        job.id())
                .get(0);
        long written = 0;
        for (Channel channel : Channel.values()) {
            PrintFiles.Of of =
                    new PrintFiles.Of(job.id(), job.cardYear(), points, Moments.instant(frozenAt), channel, null);
            List<PrintFile> files = measure(job, of);
            written += files.get(0).cards();
            byChannel.add(channel.name(), files.get(0).cards());
            for (PrintFile file : files) {
                remember(job, file);
            }
            job.progress(0.4 + 0.6 * written / cards, "Drukbestanden maken");
        }
        if (written != cards) {
            throw new IllegalStateException(cards + " cards frozen, " + written + " in the print files");
        }
    }

    private static void remember(RunningJob job, PrintFile file) throws SQLException {
        if (file.cards() > 0) {
            Database.update(
                    job.connection(),
                    """
                    insert into distribution_print_file (production_id, kind, channel, cards, pages, bytes, sha256)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """,
                    job.id(),
                    file.kind().name(),
                    file.channel().name(),
                    file.cards(),
                    file.pages(),
                    file.bytes(),
                    file.sha256());
        }
    }

    private static List<PrintFile> measure(RunningJob job, PrintFiles.Of of) throws SQLException {
        try {
            return PrintFiles.measure(job.connection(), of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
