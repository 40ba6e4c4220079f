package be.lerarenkaart.privacy;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of erasures that were asked for, until they are done or refused. */
@ApplicationScoped
class ErasureRequests {

    private final Database database;

    @Inject
    ErasureRequests(Database database) {
        this.database = database;
    }

    ErasureRequests() {
        this(null);
    }

    long add(Long person, int throughYear, String reason, By by) {
        return database.insert(
                """
                insert into privacy_erasure (staff_member_id, through_year, reason, asked_at, asked_by, asked_by_account)
                values (?, ?, ?, utc_timestamp(6), ?, ?)
                """,
                person,
                throughYear,
                reason,
                by.name(),
                by.accountId());
    }

    /** Oldest first. */
    List<ErasureRequest> all() {
        return database.query("select * from privacy_erasure order by id", ErasureRequests::request);
    }

    Optional<ErasureRequest> find(long id) {
        return database.query("select * from privacy_erasure where id = ?", ErasureRequests::request, id).stream()
                .findFirst();
    }

    long countDue() {
        return database.query("select count(*) from privacy_rehearsed", row -> row.getLong(1))
                .get(0);
    }

    /** Those whose right is the longest ago first. */
    List<DuePerson> due(int offset, int most) {
        return database.query(
                "select * from privacy_rehearsed order by last_year, staff_member_id limit ? offset ?",
                row -> new DuePerson(row.getLong("staff_member_id"), row.getInt("last_year"), row.getString("ground")),
                most,
                offset);
    }

    /** Nobody else settles it until the end of the transaction. */
    ErasureRequest locked(long id) {
        return one("select * from privacy_erasure where id = ? for update", id);
    }

    ErasureRequest toDo(long id) {
        ErasureRequest found = locked(id);
        if (found.isWaiting()) {
            throw gone();
        }
        return found;
    }

    void confirm(long id, By by, long job) {
        database.update(
                """
                update privacy_erasure
                   set confirmed_by = ?, confirmed_by_account = ?, confirmed_via = ?, job_id = ?
                 where id = ?
                """,
                by.name(),
                by.accountId(),
                by.via(),
                job,
                id);
    }

    void remove(long id) {
        database.update("delete from privacy_erasure where id = ?", id);
    }

    int years() {
        return database.query("select years from privacy_setting where id = 1", row -> row.getInt(1))
                .get(0);
    }

    void setYears(int years, By by) {
        database.update(
                "update privacy_setting set years = ?, changed_at = utc_timestamp(6), changed_by = ? where id = 1",
                years,
                by.name());
    }

    private ErasureRequest one(String sql, long id) {
        return database.query(sql, ErasureRequests::request, id).stream()
                .findFirst()
                .orElseThrow(ErasureRequests::gone);
    }

    private static LerarenkaartException gone() {
        return new LerarenkaartException(Problem.notFound("Dit wacht niet, of er is intussen over beslist."));
    }

    private static ErasureRequest request(ResultSet row) throws SQLException {
        String confirmedBy = row.getString("confirmed_by");
        return new ErasureRequest(
                row.getLong("id"),
                row.getObject("staff_member_id", Long.class),
                row.getInt("through_year"),
                row.getString("reason"),
                row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("asked_by"),
                row.getObject("asked_by_account", Long.class),
                confirmedBy == null
                        ? null
                        : new By(
                                confirmedBy,
                                row.getObject("confirmed_by_account", Long.class),
                                row.getString("confirmed_via")),
                row.getObject("job_id", Long.class));
    }
}
