package be.lerarenkaart.mail;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The queue of letters. Each step is one statement that also asks whose lease it is, committed by itself: what a server
 * that dies leaves behind says how far it came.
 */
@ApplicationScoped
class LetterTable {

    /** How long a letter rests after its first refusal, its second and so on; after the last it has failed. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private static final int LONGEST_REASON = 300;

    private final Database database;
    private final AddressHash hash;

    @Inject
    LetterTable(Database database, AddressHash hash) {
        this.database = database;
        this.hash = hash;
    }

    LetterTable() {
        this(null, null);
    }

    /** The id of the new row, or of the one that has its once-key already. */
    long insert(Letter letter, Recipient to, LetterText text, LetterState state, String domain) {
        String sql =
                """
                insert into mail_letter (message_id, once_key, template, recipient, recipient_hash, subject, text_body,
                       html_body, bulk, state, queued_at, due_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))
                    on duplicate key update id = last_insert_id(id)
                """;
        return database.insert(
                sql,
                "<" + UUID.randomUUID() + "@" + domain + ">",
                letter.onceKey(),
                letter.template(),
                to.header(),
                hash.of(to.address()),
                text.subject(),
                text.text(),
                text.html(),
                letter.bulk(),
                state.name());
    }

    /** Takes what is due, those that somebody waits for first; whatever else happens, it is now in these hands. */
    List<DueLetter> take(int most, Duration lease) {
        String take =
                """
                update mail_letter
                   set state = 'SENDING', lease = ?, lease_until = timestampadd(second, ?, utc_timestamp(6)),
                       changed_at = utc_timestamp(6)
                 where state = 'QUEUED' and due_at <= utc_timestamp(6)
                 order by bulk, due_at, id
                 limit ?
                """;
        String read =
                """
                select id, message_id, recipient, subject, text_body, html_body, bulk, lease, attempts
                  from mail_letter
                 where lease = ? and state = 'SENDING'
                 order by bulk, due_at, id
                """;
        String key = UUID.randomUUID().toString();
        int taken = database.update(take, key, lease.toSeconds(), most);
        return taken == 0 ? List.of() : database.query(read, LetterTable::due, key);
    }

    /** Puts back what was taken and not begun. */
    void putBack(String lease) {
        database.update(
                "update mail_letter set state = 'QUEUED', lease = null, changed_at = utc_timestamp(6)"
                        + " where lease = ? and state = 'SENDING'",
                lease);
    }

    /**
     * Committed before the mail server is told that the letter is whole. False when the letter is in other hands by
     * now: then it must not be told.
     */
    boolean handOver(DueLetter letter) {
        String sql =
                """
                update mail_letter
                   set state = 'HANDING_OVER', handed_at = utc_timestamp(6), changed_at = utc_timestamp(6)
                 where id = ? and lease = ? and state = 'SENDING'
                """;
        return database.update(sql, letter.id(), letter.lease()) == 1;
    }

    /** The mail server has it, and said so; or nobody heard what it said. */
    void sent(DueLetter letter, boolean acknowledged) {
        String sql =
                """
                update mail_letter
                   set state = 'SENT', acknowledged = ?, reason = null, lease = null, lease_until = null,
                       changed_at = utc_timestamp(6)
                 where id = ? and lease = ? and state in ('HANDING_OVER', 'SENT')
                """;
        database.update(sql, acknowledged, letter.id(), letter.lease());
    }

    /** Not taken this time: tries again after a pause that grows, and gives up after the last. */
    void later(DueLetter letter, String reason) {
        int next = letter.attempts();
        if (next >= PAUSES.size()) {
            fail(letter, reason);
            return;
        }
        refuse(letter, LetterState.QUEUED, PAUSES.get(next), reason);
    }

    void fail(DueLetter letter, String reason) {
        refuse(letter, LetterState.FAILED, Duration.ZERO, reason);
    }

    /** Also for a letter that was taken for sent meanwhile, when the answer came later than its lease ended. */
    private void refuse(DueLetter letter, LetterState state, Duration pause, String reason) {
        String sql =
                """
                update mail_letter
                   set state = ?, due_at = timestampadd(second, ?, utc_timestamp(6)), attempts = attempts + 1,
                       acknowledged = 0, handed_at = null, reason = ?, lease = null, lease_until = null,
                       changed_at = utc_timestamp(6)
                 where id = ? and lease = ? and state in ('SENDING', 'HANDING_OVER', 'SENT')
                """;
        String shown = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
        database.update(sql, state.name(), pause.toSeconds(), shown, letter.id(), letter.lease());
    }

    /**
     * What a server left that died or sleeps: not handed over, so free again; handing over, so perhaps delivered, and
     * then never sent again by itself. The latter keeps its lease, in case that server wakes and knows better.
     */
    void settle() {
        database.update("update mail_letter set state = 'QUEUED', lease = null, changed_at = utc_timestamp(6)"
                + " where state = 'SENDING' and lease_until < utc_timestamp(6)");
        database.update("update mail_letter set state = 'SENT', acknowledged = 0, changed_at = utc_timestamp(6)"
                + " where state = 'HANDING_OVER' and lease_until < utc_timestamp(6)");
    }

    /** How many letters of this minute there are, those in anybody's hands included. */
    int ofThisMinute() {
        String sql =
                """
                select (select count(*) from mail_letter
                         where handed_at > timestampadd(minute, -1, utc_timestamp(6)))
                     + (select count(*) from mail_letter where state = 'SENDING')
                """;
        return database.query(sql, row -> row.getInt(1)).get(0);
    }

    /** Nothing waits for a mail server that is not there. */
    void holdAll() {
        database.update("update mail_letter set state = 'HELD', changed_at = utc_timestamp(6) where state = 'QUEUED'");
    }

    /** Empties what is personal in letters that ended; one that was never sent can then not be sent any more. */
    int erase(int keepDays) {
        String sql =
                """
                update mail_letter
                   set recipient = null, subject = null, text_body = null, html_body = null, reason = null,
                       state = case when state = 'SENT' then 'SENT' else 'CANCELLED' end, lease = null,
                       erased_at = utc_timestamp(6)
                 where erased_at is null and state in ('SENT', 'FAILED', 'HELD', 'CANCELLED')
                   and changed_at < timestampadd(day, -?, utc_timestamp(6))
                """;
        return database.update(sql, keepDays);
    }

    private static DueLetter due(ResultSet row) throws SQLException {
        return new DueLetter(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("recipient"),
                new LetterText(row.getString("subject"), row.getString("text_body"), row.getString("html_body")),
                row.getBoolean("bulk"),
                row.getString("lease"),
                row.getInt("attempts"));
    }
}
