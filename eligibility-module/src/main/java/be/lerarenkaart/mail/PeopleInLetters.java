package be.lerarenkaart.mail;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Letters to an address that nobody else has. A link in a letter opens something: it is not told. */
@ApplicationScoped
class PeopleInLetters implements PersonalData {

    /** More are never told, only forgotten. */
    private static final int MOST_HASHED = 100;

    private static final String LETTERS =
            """
            select l.template, l.recipient, l.subject, l.state, l.queued_at, l.handed_at, l.erased_at,
                   regexp_replace(l.text_body, 'https?://[^ ]+', '…') as text
              from privacy_address x
              join mail_letter l on l.recipient_hash = x.hash
             order by l.id desc
            """;

    private static final String FORGET =
            """
            update mail_letter l
              join privacy_address x on x.address = l.recipient
               set l.recipient = null, l.subject = null, l.text_body = null, l.html_body = null, l.reason = null,
                   l.once_key = null, l.state = if(l.state = 'SENT', 'SENT', 'CANCELLED'), l.lease = null,
                   l.erased_at = utc_timestamp(6)
             where l.erased_at is null
            """;

    private final AddressHash hash;

    @Inject
    PeopleInLetters(AddressHash hash) {
        this.hash = hash;
    }

    PeopleInLetters() {
        this(null);
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "mail_letter.recipient",
                "mail_letter.recipient_hash",
                "mail_letter.subject",
                "mail_letter.text_body",
                "mail_letter.html_body",
                "mail_letter.reason",
                "mail_letter.once_key");
    }

    @Override
    public Map<String, String> sections() {
        return Map.of("letters", LETTERS);
    }

    @Override
    public void find(Connection connection, Scope scope) throws SQLException {
        List<String> addresses = Database.query(
                connection, "select address from privacy_address limit " + (MOST_HASHED + 1), row -> row.getString(1));
        if (addresses.size() <= MOST_HASHED) {
            for (String address : addresses) {
                Database.update(
                        connection, "update privacy_address set hash = ? where address = ?", hash.of(address), address);
            }
        }
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        Database.update(connection, FORGET);
    }

    /** After the addresses are known. */
    @Override
    public int turn() {
        return 5;
    }
}
