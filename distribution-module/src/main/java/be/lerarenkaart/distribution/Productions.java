package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Freezes planned cards for the printer, and tells what was frozen before. */
@ApplicationScoped
public class Productions {

    /** The kind of its jobs. */
    public static final String JOB_KIND = "PRODUCTION";

    @PersistenceContext(unitName = "distribution")
    private EntityManager entities;

    private final Jobs jobs;
    private final Database database;
    private final Clock clock;

    @Inject
    Productions(Jobs jobs, Database database, Clock clock) {
        this(jobs, database, clock, null);
    }

    /** With entities of one's own, where no server injects them. */
    Productions(Jobs jobs, Database database, Clock clock, EntityManager entities) {
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
        this.entities = entities;
    }

    Productions() {
        this(null, null, null, null);
    }

    /**
     * Queues the freezing of all planned cards that have a place to go. The job fails when decisions changed since the
     * last allocation.
     *
     * @return the job's id; its result is {@code {production, cards, byChannel, leftOut}}, production 0 when there was
     *     nothing to freeze
     * @throws LerarenkaartException when the card year does not exist
     */
    public long freeze(CardYear year, By by) {
        database.call(connection -> YearDates.of(connection, year.value()));
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        if (by.accountId() != null) {
            parameters.add(ProductionWork.ACCOUNT, by.accountId());
        }
        return jobs.submit(JOB_KIND, year.value(), parameters.build(), by.name());
    }

    /** Newest first. */
    public List<Production> of(CardYear year) {
        return entities.createNamedQuery("Production.ofCardYear", ProductionEntity.class)
                .setParameter("cardYear", year.value())
                .getResultStream()
                .map(ProductionEntity::production)
                .toList();
    }

    /**
     * Lets a production go to the printer. The second time changes nothing.
     *
     * @throws LerarenkaartException when there is no such production, or when it is the person who froze it
     */
    @Transactional
    public void release(long productionId, By by) {
        ProductionEntity production = get(productionId, LockModeType.PESSIMISTIC_WRITE);
        if (!production.isReleased()) {
            production.release(now(), by);
        }
    }

    /**
     * Marks the cards of a released production as sent to their channel. The second time changes nothing.
     *
     * @throws LerarenkaartException when there is no such production, or it was not released
     */
    @Transactional
    public void markSent(long productionId, By by) {
        ProductionEntity production = get(productionId, LockModeType.PESSIMISTIC_WRITE);
        if (production.isSent()) {
            return;
        }
        if (!production.isReleased()) {
            throw new LerarenkaartException(Problem.of(
                    "not-released",
                    409,
                    "Not released",
                    "Deze productie is nog niet vrijgegeven door een tweede persoon."));
        }
        LocalDateTime now = now();
        production.send(now, by.name());
        entities.flush();
        database.update(
                """
                update distribution_card set state = 'SENT', state_since = ?, sent_at = ?
                 where production_id = ? and state = 'PRODUCED'
                """,
                now,
                now,
                productionId);
    }

    /**
     * Writes the print file of one channel: CSV, UTF-8, semicolon, header, sorted by pick-up point and name.
     *
     * @throws LerarenkaartException when the production has no cards in this channel
     * @throws IllegalStateException when the bytes differ from those that were frozen
     */
    public void writePrintFile(long productionId, Channel channel, OutputStream out) throws IOException {
        ProductionEntity production = get(productionId, LockModeType.NONE);
        PrintFile frozen = production.production().files().stream()
                .filter(file -> file.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Deze productie heeft geen kaarten in dit kanaal.")));
        PrintFile written = write(productionId, production.pointsImportId(), channel, out);
        if (!written.equals(frozen)) {
            throw new IllegalStateException(
                    "print file " + channel + " of production " + productionId + " is not the one that was frozen");
        }
    }

    private PrintFile write(long productionId, long points, Channel channel, OutputStream out) throws IOException {
        try {
            return database.call(connection -> {
                try {
                    return PrintFiles.write(connection, productionId, points, channel, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ProductionEntity get(long productionId, LockModeType lock) {
        ProductionEntity production = entities.find(ProductionEntity.class, productionId, lock);
        if (production == null) {
            throw new LerarenkaartException(Problem.notFound("Deze productie bestaat niet."));
        }
        return production;
    }
}
