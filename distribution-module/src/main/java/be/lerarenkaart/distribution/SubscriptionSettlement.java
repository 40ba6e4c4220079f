package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CardYearChanged;
import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.RevisedVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges the subscriptions that hold for a card year once more when its entitlements were decided or it got other dates. */
@ApplicationScoped
class SubscriptionSettlement {

    private record Subscription(
            int row, Long staffMemberId, LocalDate begins, LocalDate ends, String verdict, boolean entitled) {}

    private static final String WITH_DECISION =
            """
            select s.row_no, s.staff_member_id, s.begins, s.ends, s.verdict, coalesce(e.entitled, 0) as entitled
              from distribution_subscription s
              left join eligibility_entitlement_v1 e on e.card_year = ? and e.staff_member_id = s.staff_member_id
             where s.import_id = ?
             order by s.row_no
            """;

    private final Database database;
    private final Imports imports;

    @Inject
    SubscriptionSettlement(Database database, Imports imports) {
        this.database = database;
        this.imports = imports;
    }

    SubscriptionSettlement() {
        this(null, null);
    }

    void after(@Observes EntitlementsDecided decided) {
        database.call(connection -> settle(connection, decided.cardYear()));
    }

    void after(@Observes CardYearChanged changed) {
        database.call(connection -> settle(connection, changed.cardYear()));
    }

    /** Returns how many verdicts changed. */
    private int settle(Connection connection, int cardYear) throws SQLException {
        Optional<Long> importId = CurrentImports.find(connection, cardYear, CurrentImports.SUBSCRIPTIONS);
        if (importId.isEmpty()) {
            return 0;
        }
        List<RevisedVerdict> revised = revised(connection, cardYear, importId.get());
        try (PreparedStatement update = connection.prepareStatement(
                "update distribution_subscription set verdict = ? where import_id = ? and row_no = ?")) {
            for (RevisedVerdict row : losersFirst(revised)) {
                Database.bind(update, row.verdict(), importId.get(), row.row());
                update.addBatch();
            }
            update.executeBatch();
        }
        imports.revise(connection, importId.get(), revised);
        return revised.size();
    }

    /** A person subscribes once per import, also between two of these updates. */
    private static List<RevisedVerdict> losersFirst(List<RevisedVerdict> revised) {
        return revised.stream()
                .sorted(Comparator.comparing(row -> row.verdict().equals(SubscriptionVerdicts.SUBSCRIBER)))
                .toList();
    }

    private static List<RevisedVerdict> revised(Connection connection, int cardYear, long importId)
            throws SQLException {
        SubscriptionVerdicts verdicts = new SubscriptionVerdicts(YearDates.of(connection, cardYear));
        List<RevisedVerdict> revised = new ArrayList<>();
        Database.each(
                connection,
                WITH_DECISION,
                found -> {
                    Subscription row = subscription(found);
                    String verdict = verdicts.of(row.staffMemberId, row.begins, row.ends, row.entitled);
                    if (!verdict.equals(row.verdict)) {
                        String code = verdict.equals(SubscriptionVerdicts.SUBSCRIBER) ? "" : verdict;
                        revised.add(new RevisedVerdict(row.row, verdict, code));
                    }
                },
                cardYear,
                importId);
        return revised;
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getInt("row_no"),
                row.getObject("staff_member_id", Long.class),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("verdict"),
                row.getBoolean("entitled"));
    }
}
