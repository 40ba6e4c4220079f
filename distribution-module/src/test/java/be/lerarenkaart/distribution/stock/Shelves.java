package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.card.BulkActs;
import be.lerarenkaart.distribution.card.CardActs;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.jobs.DoingAnew;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Two points, AP1 and AP2, to which a production was sent; all that acts on them, in transactions of one thread each. */
final class Shelves {

    static final By LIES = new By("lies", 1L);

    final Campaign campaign;
    final CardYear year;
    final long production;
    final Clock clock;
    final Database database = new Database(source());
    final AuditTrail trail;
    final CardActs acts;
    final BulkActs bulk;
    final Stocks stocks;
    final ShelfCards cards;
    final Receipts receipts;
    final ShelfCounts counts;
    private final DataSource fresh;
    private final ThreadLocal<Connection> mine = new ThreadLocal<>();

    /** Sent on the first of February; today is the first of March. */
    Shelves(TestDatabase schema, int atFirst, int atSecond) throws SQLException {
        fresh = schema.dataSource();
        campaign = Campaign.in(schema);
        year = campaign.year;
        clock = Clock.fixed(Instant.parse(year + "-03-01T10:00:00Z"), CardYear.ZONE);
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .point("AP1", 51.00, 3.77)
                .point("AP2", 51.04, 3.77)
                .claim("AP1", "9000", "2020-09-15")
                .claim("AP2", "9030", "2020-09-15");
        for (int i = 0; i < atFirst; i++) {
            campaign.person().living("9000").decided();
        }
        for (int i = 0; i < atSecond; i++) {
            campaign.person().living("9030").decided();
        }
        campaign.allocate();
        production = campaign.produce().getJsonNumber("production").longValue();
        campaign.database.update(
                "update distribution_card set state = 'SENT', sent_at = ?, state_since = ? where card_year = ?",
                year + "-02-01 10:00:00",
                year + "-02-01 10:00:00",
                year.value());
        trail = new AuditTrail(database, clock);
        acts = new CardActs(database, trail, clock);
        bulk = new BulkActs(database, trail, clock);
        stocks = new Stocks(database, clock);
        cards = new ShelfCards(database);
        receipts = new Receipts(cards, bulk);
        counts = new ShelfCounts(cards, acts, bulk, database, trail, clock);
    }

    Box box() {
        return new Box(production, null);
    }

    Stock stock(String point) {
        return stocks.of(year).stream()
                .filter(one -> one.code().equals(point))
                .map(PointStock::stock)
                .findFirst()
                .orElseThrow();
    }

    /** All cards of the year, in order. */
    List<Long> ids() {
        return campaign.database.query(
                "select id from distribution_card where card_year = ? order by id",
                row -> row.getLong(1),
                year.value());
    }

    List<Long> idsAt(String point) {
        return campaign.database.query(
                "select id from distribution_card where card_year = ? and pickup_point_code = ? order by id",
                row -> row.getLong(1),
                year.value(),
                point);
    }

    String number(long id) {
        return campaign.database
                .query("select number from distribution_card where id = ?", row -> row.getString(1), id)
                .get(0);
    }

    /** One transaction, on the connection that this thread keeps; anew when the database asks for it, as in the server. */
    <T> T in(Supplier<T> work) {
        try {
            return DoingAnew.attempt(() -> once(work));
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private <T> T once(Supplier<T> work) {
        try {
            Connection connection = connection();
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void does(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }

    private Connection connection() throws SQLException {
        if (mine.get() == null) {
            Connection connection = fresh.getConnection();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            mine.set(connection);
        }
        return mine.get();
    }

    private DataSource source() {
        return (DataSource) Proxy.newProxyInstance(
                Shelves.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> Proxy.newProxyInstance(
                        Shelves.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (kept, called, given) -> called.getName().equals("close") ? null : on(called, given)));
    }

    private Object on(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
