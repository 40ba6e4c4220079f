package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The end of the chain, to which entries are added one by one: whoever adds holds it until the transaction ends. */
@ApplicationScoped
class Chain {

    private static final String HEAD = "select last_sequence_no, last_hash from audit_head where id = 1 for update";

    private static final String INSERT =
            """
            insert into audit_entry (sequence_no, written_at, act, subject_kind, subject_id, before_json, after_json,
                   subject_salt, subject_commitment, actor_name, account_id, via, actor_salt, actor_commitment,
                   previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Clock clock;

    @Inject
    Chain(Clock clock) {
        this.clock = clock;
    }

    Chain() {
        this(null);
    }

    /** On the connection of the transaction whose acts these are. */
    Link append(Connection connection, List<NewEntry> entries) throws SQLException {
        Link last = Database.query(connection, HEAD, row -> new Link(row.getLong(1), row.getBytes(2)))
                .get(0);
        for (NewEntry entry : entries) {
            last = append(connection, last, entry);
        }
        Database.update(
                connection,
                "update audit_head set last_sequence_no = ?, last_hash = ? where id = 1",
                last.sequence(),
                last.hash());
        return last;
    }

    private Link append(Connection connection, Link last, NewEntry entry) throws SQLException {
        Instant now = Moments.exact(clock.instant());
        ActorPart actor = ActorPart.of(entry.by());
        SubjectPart subject = SubjectPart.of(entry.on(), entry.change());
        byte[] actorCommitment = actor.commitment();
        byte[] subjectCommitment = subject.commitment();
        long sequence = last.sequence() + 1;
        byte[] hash = Hashes.ofEntry(
                last.hash(), sequence, now, entry.act(), entry.on().kind(), actorCommitment, subjectCommitment);
        Database.update(
                connection,
                INSERT,
                sequence,
                Moments.utc(now),
                entry.act(),
                entry.on().kind(),
                subject.id(),
                subject.before(),
                subject.after(),
                subject.salt(),
                subjectCommitment,
                actor.name(),
                actor.accountId(),
                actor.via(),
                actor.salt(),
                actorCommitment,
                last.hash(),
                hash);
        return new Link(sequence, hash);
    }

    record Link(long sequence, byte[] hash) {}
}
