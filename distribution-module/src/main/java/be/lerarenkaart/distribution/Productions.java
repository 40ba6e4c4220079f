package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.FourEyes;
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

    private static final int LONGEST_REMARK = 500;

    private static final String BOXES =
            """
            select c.printed_for, max(coalesce(p.name, '')), count(*)
              from (select coalesce(printed_point_code, pickup_point_code) as printed_for
                      from distribution_card where production_id = ? and pickup_point_code is not null) c
              left join distribution_pickup_point p on p.import_id = ? and p.code = c.printed_for
             group by c.printed_for
             order by c.printed_for
            """;

    /** What was blocked after it was made lies in the box all the same, unless it is gone. */
    private static final String SEND_BLOCKED =
            """
            update distribution_card set blocked_from = 'SENT', sent_at = ?
             where production_id = ? and state = 'BLOCKED' and blocked_from = 'PRODUCED'
               and block_reason not in ('LOST', 'STOLEN')
            """;

    @PersistenceContext(unitName = "distribution")
    private EntityManager entities;

    private final Jobs jobs;
    private final Database database;
    private final AuditTrail trail;
    private final FourEyes fourEyes;
    private final Clock clock;

    @Inject
    Productions(Jobs jobs, Database database, AuditTrail trail, FourEyes fourEyes, Clock clock) {
        this(jobs, database, trail, fourEyes, clock, null);
    }

    /** With entities of one's own, where no server injects them. */
    Productions(
            Jobs jobs, Database database, AuditTrail trail, FourEyes fourEyes, Clock clock, EntityManager entities) {
        this.jobs = jobs;
        this.database = database;
        this.trail = trail;
        this.fourEyes = fourEyes;
        this.clock = clock;
        this.entities = entities;
    }

    Productions() {
        this(null, null, null, null, null, null);
    }

    /**
     * Queues the freezing of all planned cards that have a place to go. The job fails when decisions changed since the
     * last allocation.
     *
     * @return the job's id; its result is {@code {production, cards, byChannel, leftOut}}, production 0 when there was
     *     nothing to freeze
     * @throws LerarenkaartException when the card year does not exist
     */
    @Transactional
    public long freeze(CardYear year, By by) {
        database.call(connection -> YearDates.of(connection, year.value()));
        JsonObjectBuilder parameters = Json.createObjectBuilder();
        if (by.accountId() != null) {
            parameters.add(ProductionWork.ACCOUNT, by.accountId());
        }
        long job = jobs.submit(JOB_KIND, year.value(), parameters.build(), by.name());
        // The production that it makes bears its id.
        trail.write(
                by, ProductionAct.PRODUCTION_ASKED, Subject.of("PRODUCTION", job), Change.of("cardYear", null, year));
        return job;
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
        ProductionEntity production = standing(productionId);
        if (!production.isReleased()) {
            production.release(now(), by, fourEyes);
            write(by, ProductionAct.PRODUCTION_RELEASED, production, Change.NONE);
        }
    }

    /** Whether this person may be the second who lets a production go. */
    public boolean mayRelease(long productionId, By by) {
        return get(productionId, LockModeType.NONE).mayBeReleasedBy(by, fourEyes);
    }

    /**
     * Marks the cards of a released production as sent to their channel. The second time changes nothing.
     *
     * @throws LerarenkaartException when there is no such production, or it was not released
     */
    @Transactional
    public void markSent(long productionId, By by) {
        ProductionEntity production = standing(productionId);
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
        int sent = database.update(
                """
                update distribution_card set state = 'SENT', state_since = ?, sent_at = ?
                 where production_id = ? and state = 'PRODUCED'
                """,
                now,
                now,
                productionId);
        database.update(SEND_BLOCKED, now, productionId);
        write(by, ProductionAct.PRODUCTION_SENT, production, Change.of("cards", null, sent));
    }

    /**
     * Takes a production back: its cards are planned again, and its reprints never were. The second time changes nothing.
     *
     * @param because why, in the words of whoever does it
     * @throws LerarenkaartException when there is no such production, when its cards left the house, or without a reason
     */
    @Transactional
    public void undo(long productionId, String because, By by) {
        ProductionEntity production = get(productionId, LockModeType.PESSIMISTIC_WRITE);
        if (production.isUndone()) {
            return;
        }
        if (production.isSent()) {
            throw new LerarenkaartException(Problem.of(
                    "already-sent",
                    409,
                    "Already sent",
                    "De kaarten van deze productie zijn verzonden: ze kan niet meer ongedaan gemaakt worden."));
        }
        String why = because == null ? "" : because.strip();
        if (why.isEmpty() || why.length() > LONGEST_REMARK) {
            throw new LerarenkaartException(Problem.of(
                            "invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                    .with(new Problem.Issue("body", "because", "Schrijf in hoogstens 500 tekens waarom je dit doet.")));
        }
        LocalDateTime now = now();
        production.undo(now, by.name(), why);
        entities.flush();
        database.call(connection -> {
            UndoneProduction.undo(connection, production.production(), now, by.name(), why);
            return null;
        });
        write(by, ProductionAct.PRODUCTION_UNDONE, production, Change.of("because", null, why));
    }

    /** What a production would hold if it were made now. */
    public Waiting waiting(CardYear year) {
        return database.call(connection -> {
            long leftOut = Database.query(
                            connection,
                            "select count(*) from distribution_card where " + ProductionWork.HAS_NO_PLACE,
                            row -> row.getLong(1),
                            year.value())
                    .get(0);
            return new Waiting(
                    ProductionParts.planned(connection, year.value()),
                    Reprints.wanted(connection, year.value()),
                    leftOut);
        });
    }

    /** How many stolen cards wait to be made anew. */
    public long reprintsWanted(CardYear year) {
        return database.call(connection -> Reprints.wanted(connection, year.value()));
    }

    /** How many cards of the year that were frozen stand for one that was stolen. */
    public long reprinted(CardYear year) {
        String sql =
                """
                select count(*) from distribution_card
                 where replaces_id > 0 and card_year = ? and state not in ('PLANNED', 'CANCELLED')
                """;
        return database.query(sql, row -> row.getLong(1), year.value()).get(0);
    }

    /** What stands on the label of the box of a point. */
    public static String boxCode(CardYear year, long productionId, String pointCode) {
        return PrintFiles.boxPrefix(year.value(), productionId) + pointCode;
    }

    /** @throws LerarenkaartException when there is no such production */
    public Production find(long productionId) {
        return get(productionId, LockModeType.NONE).production();
    }

    /**
     * Writes a file of one channel. The one for the printer is CSV: UTF-8, semicolon, header, sorted by pick-up point and
     * name, as are the others.
     *
     * @throws LerarenkaartException when the production has no such file
     * @throws IllegalStateException when the bytes differ from those that were frozen
     */
    public void write(long productionId, PrintFile.Kind kind, Channel channel, OutputStream out) throws IOException {
        ProductionEntity production = get(productionId, LockModeType.NONE);
        PrintFile frozen = frozen(production, kind, channel);
        PrintFile written =
                write(new PrintFiles.Of(production.production(), production.pointsImportId(), channel), kind, out);
        if (!written.equals(frozen)) {
            throw new IllegalStateException("file " + kind + " " + channel + " of production " + productionId
                    + " is not the one that was frozen");
        }
    }

    /**
     * Writes the packing list or label of one box.
     *
     * @throws LerarenkaartException when the production has nothing for that pick-up point
     */
    public void writeOfPoint(long productionId, PrintFile.Kind kind, String pointCode, OutputStream out)
            throws IOException {
        ProductionEntity production = get(productionId, LockModeType.NONE);
        frozen(production, kind, Channel.PICKUP_POINT);
        Production of = production.production();
        String sql =
                "select 1 from distribution_card where production_id = ? and coalesce(printed_point_code, pickup_point_code) = ? limit 1";
        if (database.query(sql, row -> 1, productionId, pointCode).isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Deze productie heeft geen kaarten voor dit afhaalpunt."));
        }
        write(
                new PrintFiles.Of(
                        productionId,
                        of.cardYear(),
                        production.pointsImportId(),
                        of.frozenAt(),
                        Channel.PICKUP_POINT,
                        pointCode),
                kind,
                out);
    }

    /** What the production holds, by file and by pick-up point. */
    public Manifest manifest(long productionId) {
        ProductionEntity production = get(productionId, LockModeType.NONE);
        refuseUndone(production);
        List<Manifest.Box> boxes = database.query(
                BOXES,
                row -> new Manifest.Box(
                        PrintFiles.boxPrefix(production.production().cardYear(), productionId) + row.getString(1),
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3)),
                productionId,
                production.pointsImportId());
        return Manifest.of(production.production(), boxes);
    }

    /** The manifest for people, as a PDF. */
    public void writeManifest(long productionId, OutputStream out) {
        manifest(productionId).write(out);
    }

    private static PrintFile frozen(ProductionEntity production, PrintFile.Kind kind, Channel channel) {
        refuseUndone(production);
        return production.production().files().stream()
                .filter(file -> file.kind() == kind && file.channel() == channel)
                .findFirst()
                .orElseThrow(
                        () -> new LerarenkaartException(Problem.notFound("Dit bestand heeft deze productie niet.")));
    }

    private PrintFile write(PrintFiles.Of of, PrintFile.Kind kind, OutputStream out) throws IOException {
        try {
            return database.call(connection -> {
                try {
                    return PrintFiles.write(connection, of, kind, out);
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

    private void write(By by, ProductionAct act, ProductionEntity on, Change change) {
        Production production = on.production();
        trail.write(
                by,
                act,
                Subject.of("PRODUCTION", production.id()),
                change.and("cardYear", null, production.cardYear()));
    }

    /** Locked, and not taken back. */
    private ProductionEntity standing(long productionId) {
        ProductionEntity production = get(productionId, LockModeType.PESSIMISTIC_WRITE);
        refuseUndone(production);
        return production;
    }

    private static void refuseUndone(ProductionEntity production) {
        if (production.isUndone()) {
            throw new LerarenkaartException(Problem.of(
                    "production-undone",
                    409,
                    "Production undone",
                    "Deze productie is ongedaan gemaakt: haar kaarten staan weer op de planning."));
        }
    }

    private ProductionEntity get(long productionId, LockModeType lock) {
        ProductionEntity production = entities.find(ProductionEntity.class, productionId, lock);
        if (production == null) {
            throw new LerarenkaartException(Problem.notFound("Deze productie bestaat niet."));
        }
        return production;
    }
}
