package be.lerarenkaart.mail;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.ModuleSchema;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** A database with letters, and senders on it: what a server has, without the server. */
final class PostRoom {

    private static final String FROM = "Lerarenkaart <kaart@lerarenkaart.example>";

    private final Database database;
    private final LetterTable table;
    private final LetterShelf shelf;

    PostRoom(DataSource source) {
        database = new Database(new KeptConnections(source));
        AddressHash hash = new AddressHash(database);
        table = new LetterTable(database, hash);
        shelf = new LetterShelf(database, hash);
    }

    static PostRoom on(TestDatabase fresh) {
        ModuleSchema.migrate(fresh.dataSource(), "eligibility");
        return new PostRoom(fresh.dataSource());
    }

    static MailServer server(int port, int perMinute, int leaseSeconds) {
        return new MailServer(
                "127.0.0.1",
                port,
                null,
                "",
                MailServer.Tls.NONE,
                FROM,
                perMinute,
                Duration.ofSeconds(leaseSeconds),
                30);
    }

    LetterSender sender(int port) {
        return sender(server(port, 0, 300));
    }

    LetterSender sender(MailServer server) {
        return new LetterSender(table, server, Clock.systemUTC());
    }

    /** To read in, on the given server. */
    Outbox outbox(MailServer server) {
        return new Outbox(shelf, null, server, new AuditTrail(database, Clock.systemUTC()), Clock.systemUTC(), null);
    }

    Database database() {
        return database;
    }

    LetterTable table() {
        return table;
    }

    long queue(Letter letter) {
        Recipient to = Recipient.of(letter.to());
        LetterText text = LetterTemplates.render(letter.template(), letter.values());
        return table.insert(letter, to, text, LetterState.QUEUED, "lerarenkaart.example");
    }

    long queue(String to) {
        return queue(SampleLetters.to(to));
    }

    /** As many as there may be up to ten thousand, each to somebody else. */
    void queueMany(int count) {
        long first = queue("ontvanger-0@school.example");
        String more =
                """
                insert into mail_letter (message_id, template, recipient, recipient_hash, subject, text_body, html_body,
                       bulk, state, queued_at, due_at, changed_at)
                with digits as (select 0 as d union all select 1 union all select 2 union all select 3 union all select 4
                                union all select 5 union all select 6 union all select 7 union all select 8
                                union all select 9),
                     numbers as (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n
                                   from digits a cross join digits b cross join digits c cross join digits e)
                select concat('<', n, '@lerarenkaart.example>'), template, concat('ontvanger-', n, '@school.example'),
                       recipient_hash, subject, text_body, html_body, bulk, state, queued_at, due_at, changed_at
                  from mail_letter cross join numbers
                 where id = ? and n between 1 and ?
                """;
        database.update(more, first, count - 1);
    }

    LetterFact letter(long id) {
        return shelf.find(id).orElseThrow();
    }

    int count(String where) {
        return database.query("select count(*) from mail_letter where " + where, row -> row.getInt(1))
                .get(0);
    }

    /** As if that long had passed for what waits. */
    void pass(Duration time) {
        database.update(
                "update mail_letter set due_at = timestampadd(second, -?, due_at),"
                        + " lease_until = timestampadd(second, -?, lease_until),"
                        + " handed_at = timestampadd(second, -?, handed_at)",
                time.toSeconds(),
                time.toSeconds(),
                time.toSeconds());
    }

    void empty() {
        database.update("delete from mail_letter");
    }
}
