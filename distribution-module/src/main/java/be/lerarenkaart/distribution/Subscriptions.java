package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.Entitlements;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads the subscriptions of a card year, which replace the former ones whole. */
@ApplicationScoped
class Subscriptions implements Importer {

    /** Whom facts and rules entitle now, sorted. */
    interface EntitledNow {
        long[] of(Connection connection, CardYear year) throws SQLException;
    }

    private final EntitledNow entitledNow;

    @Inject
    Subscriptions(Entitlements entitlements) {
        this(entitlements::entitledNow);
    }

    Subscriptions(EntitledNow entitledNow) {
        this.entitledNow = entitledNow;
    }

    Subscriptions() {
        this((EntitledNow) null);
    }

    @Override
    public String kind() {
        return CurrentImports.SUBSCRIPTIONS;
    }

    @Override
    public List<Column> columns() {
        return SubscriptionRow.COLUMNS;
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        Connection connection = running.connection();
        YearDates dates = YearDates.of(connection, running.cardYear());
        List<SubscriptionRow> rows = sound(running);
        refuseAnotherYear(rows, dates);
        running.progress(0.75, "Personen zoeken");
        Map<Integer, KnownSubscribers.Person> people = KnownSubscribers.of(connection, rows);
        running.progress(0.8, "Recht op de kaart nakijken");
        long[] entitled = entitledNow.of(connection, dates.year());
        SubscriptionVerdicts verdicts = new SubscriptionVerdicts(dates);
        Iterator<SubscriptionRow> all = rows.iterator();
        BulkLoad.load(
                connection,
                "distribution_subscription"
                        + " (import_id, row_no, subscriber_number, staff_member_id, begins, ends, verdict)",
                line -> {
                    if (!all.hasNext()) {
                        return false;
                    }
                    SubscriptionRow row = all.next();
                    KnownSubscribers.Person person = people.get(row.number);
                    Long id = person == null ? null : person.staffMemberId();
                    boolean isEntitled = id != null && Arrays.binarySearch(entitled, id) >= 0;
                    String verdict = verdicts.of(id, row.begins, row.ends, isEntitled);
                    give(running, row, person, verdict);
                    line.number(running.id())
                            .number(row.number)
                            .text(row.subscriberNumber)
                            .numberOrNull(id == null ? 0 : id, 0)
                            .date(row.begins)
                            .date(row.ends)
                            .text(verdict)
                            .endRow();
                    return true;
                });
        long former =
                CurrentImports.find(connection, running.cardYear(), kind()).orElse(0L);
        CurrentImports.hold(connection, running.cardYear(), kind(), running.id());
        KeptCounts.countHolders(connection, running.cardYear());
        return differences(connection, former, running.id());
    }

    /** Whose card went with the magazine before this file, and whose goes now. */
    private static JsonObject differences(Connection connection, long former, long now) throws SQLException {
        return Json.createObjectBuilder()
                .add("subscribers", subscribers(connection, now, 0))
                .add("newSubscribers", subscribers(connection, now, former))
                .add("goneSubscribers", subscribers(connection, former, now))
                .build();
    }

    /** How many are in one file and not in the other. */
    private static long subscribers(Connection connection, long in, long notIn) throws SQLException {
        String sql =
                """
                select count(*)
                  from distribution_subscription s
                  left join distribution_subscription other
                    on other.import_id = ? and other.subscriber_id = s.subscriber_id
                 where s.import_id = ? and s.subscriber_id is not null and other.import_id is null
                """;
        return Database.query(connection, sql, row -> row.getLong(1), notIn, in).get(0);
    }

    /** All rows that can be judged; the others have their verdict already. */
    private static List<SubscriptionRow> sound(RunningImport running) {
        List<SubscriptionRow> sound = new ArrayList<>();
        for (Row source = running.next(); source != null; source = running.next()) {
            SubscriptionRow row = new SubscriptionRow(source);
            String[] fault = row.fault();
            if (fault == null) {
                sound.add(row);
            } else {
                running.verdicts().give(row.number, row.stamboekNumber(), fault[0], fault[0], fault[1]);
            }
        }
        return sound;
    }

    private static void refuseAnotherYear(List<SubscriptionRow> rows, YearDates dates) {
        long over = rows.stream()
                .filter(row -> row.ends != null && row.ends.isBefore(dates.firstDay()))
                .count();
        long notBegun = rows.stream()
                .filter(row -> !row.begins.isBefore(dates.firstDay()))
                .count();
        if (2 * over > rows.size() || 2 * notBegun > rows.size()) {
            throw RefusedFile.because(
                    "wrong-year",
                    "Deze abonnementen horen niet bij kaartjaar " + dates.year() + ": de meeste "
                            + (2 * over > rows.size() ? "liepen al af voor" : "begonnen pas na")
                            + " 1 januari van dat jaar. Er is niets gewijzigd.");
        }
    }

    private static void give(
            RunningImport running, SubscriptionRow row, KnownSubscribers.Person person, String verdict) {
        long number = row.stamboekNumber() == 0 && person != null ? person.stamboekNumber() : row.stamboekNumber();
        String code = verdict.equals(SubscriptionVerdicts.SUBSCRIBER) ? "" : verdict;
        running.verdicts().give(row.number, number, verdict, code, "");
    }
}
