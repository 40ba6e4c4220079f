package be.lerarenkaart.access;

import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Accounts of people who work with the system, by an address that nobody else has. They answer for what they did there, so an
 * account is not erased with the card: it is deactivated, and then forgotten by {@code Erasures}.
 */
@ApplicationScoped
class PeopleWithAccounts implements PersonalData {

    private static final String ACCOUNTS = " from privacy_address x join access_account a on a.email = x.address ";

    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put(
                "accounts",
                "select a.name as user_name, a.full_name, a.email, a.created_at, a.deactivated_at" + ACCOUNTS);
        SECTIONS.put(
                "accountRights",
                "select distinct a.name as user_name, g.role, g.scope_id" + ACCOUNTS
                        + "join access_grant g on g.account_id = a.id");
        SECTIONS.put(
                "accountSessions",
                "select a.name as user_name, s.browser, s.opened_at, s.last_seen, s.ended_at" + ACCOUNTS
                        + "join access_session s on s.account_id = a.id order by s.opened_at desc");
        SECTIONS.put(
                "accountKeys",
                "select a.name as user_name, k.name as key_name, k.role, k.scope_id, k.created_at, k.last_used,"
                        + " k.revoked_at" + ACCOUNTS + "join access_api_key k on k.owner_id = a.id");
        SECTIONS.put(
                "accountProviders",
                "select a.name as user_name, l.issuer, l.subject, l.linked_at, l.last_used" + ACCOUNTS
                        + "join access_provider_link l on l.account_id = a.id");
        SECTIONS.put(
                "accountEmailChanges",
                "select a.name as user_name, c.email, c.asked_at, c.used_at" + ACCOUNTS
                        + "join access_email_change c on c.account_id = a.id");
        SECTIONS.put(
                "invitations",
                "select i.email, i.full_name, i.role, i.place, i.inviter, i.sent_at, i.valid_until, i.ended_at"
                        + " from privacy_address x join access_invitation i on i.email = x.address");
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "access_account.name",
                "access_account.full_name",
                "access_account.email",
                "access_session.browser",
                "access_invitation.email",
                "access_invitation.full_name",
                "access_email_change.email",
                "access_provider_link.subject");
    }

    @Override
    public Map<String, String> sections() {
        return Collections.unmodifiableMap(SECTIONS);
    }

    @Override
    public void forget(Connection connection, Scope scope) {
        // An account is of somebody who works here: see above.
    }
}
