package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the trail must know to forget an account. */
class InvitedAccountsIT {

    private static final Instant NOW = Instant.parse("2026-11-03T11:00:00Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();

    @Test
    void anAccountThatCameByLetter_wasThatInvitation() {
        Account inviter = Somebody.with(DATABASE, Grant.ADMINISTRATOR);
        By by = new By(inviter.name(), inviter.id());
        String address = Somebody.newName() + "@school.example";
        Grant grant = new Grant(Role.PERSONNEL, Somebody.newSchool());
        long invitation = DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                .invitations()
                .invite(by, new NewInvitation(address, "Bob De Wit", grant, "De Vlieger"))
                .id());
        String code = DATABASE.code(address);
        long account = DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                .invitations()
                .acceptAsNew(
                        code,
                        new NewAccount(Somebody.newName(), "Bob De Wit", Somebody.PASSWORD.toCharArray()),
                        "/uitnodiging"));

        assertThat(of(Subject.of("ACCOUNT", account))).containsExactly(Subject.of("INVITATION", invitation));
        assertThat(of(Subject.of("ACCOUNT", inviter.id()))).isEmpty();
        assertThat(of(Subject.of("STAFF_MEMBER", account))).isEmpty();
    }

    @Test
    void whoCanStillSignIn_isNotForgotten() {
        Account somebody = Somebody.with(DATABASE, new Grant(Role.PERSONNEL, Somebody.newSchool()));
        Subject subject = Subject.of("ACCOUNT", somebody.id());
        assertRefused("account-active", () -> refuse(subject));
        DATABASE.request(entities -> {
            AccessBeans.at(NOW, entities).register().deactivate(By.system(), somebody.id());
            return null;
        });
        refuse(subject);
        assertRefused("resource-not-found", () -> refuse(Subject.of("ACCOUNT", 999_999_999)));
        refuse(Subject.of("STAFF_MEMBER", 999_999_999));
    }

    @Test
    void whoIsForgotten_isNobodyHereAnyMore_andCannotSignIn() {
        Account somebody = Somebody.with(DATABASE, new Grant(Role.PERSONNEL, Somebody.newSchool()));
        long id = somebody.id();
        DATABASE.request(entities -> {
            AccessBeans beans = AccessBeans.at(NOW, entities);
            beans.openSession(id, "Firefox van " + somebody.name());
            beans.browsers().remember(id, null);
            beans.providerAccounts()
                    .link(
                            new By(somebody.name(), id),
                            id,
                            new ProvidedIdentity("https://idp.example", somebody.name(), "", "", null, Grants.NONE));
            String asked = "nieuw." + somebody.name() + "@school.example";
            beans.ownAccount().askEmail(id, asked, Somebody.PASSWORD, new ComesFrom(null, "192.0.2.9"));
            return null;
        });

        names(names -> {
            names.forgotten(Subject.of("STAFF_MEMBER", id));
            return null;
        });
        assertThat(fact(id).email()).isEqualTo(somebody.email());

        names(names -> {
            names.forgotten(Subject.of("ACCOUNT", id));
            return null;
        });
        assertThat(fact(id))
                .returns("gewist account " + id, AccountFact::name)
                .returns("gewist account " + id, AccountFact::fullName)
                .returns(null, AccountFact::email)
                .returns(List.of(), AccountFact::grants)
                .returns(false, AccountFact::hasPassword);
        for (String table : List.of("session", "known_browser", "email_change", "grant")) {
            assertThat(DATABASE.texts("select 'left' from access_" + table + " where account_id = ?", id))
                    .as(table)
                    .isEmpty();
        }
        assertThat(DATABASE.texts("select subject from access_provider_link where account_id = ?", id))
                .singleElement()
                .asString()
                .startsWith("erased ")
                .doesNotContain(somebody.name());
    }

    private static AccountFact fact(long id) {
        return DATABASE.request(
                entities -> AccessBeans.at(NOW, entities).register().get(id));
    }

    private static List<Subject> of(Subject subject) {
        return names(names -> names.of(subject));
    }

    private static Void refuse(Subject subject) {
        return names(names -> {
            names.refuseToForget(subject);
            return null;
        });
    }

    private static <T> T names(Function<InvitedAccounts, T> work) {
        return DATABASE.request(entities -> work.apply(new InvitedAccounts(
                new AccountTable(entities), new InvitationTable(entities), new AccountErasure(entities))));
    }
}
