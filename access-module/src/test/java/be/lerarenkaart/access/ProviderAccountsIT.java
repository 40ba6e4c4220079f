package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Accounts of people whom another system signs in. */
class ProviderAccountsIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final By BY = new By("iemand", 1L, "/account");
    private static final String ISSUER = "https://idp.example";
    private static final Grants PARTNER = Grants.of(new Grant(Role.PARTNER, Scope.partner(1)));

    private final String subject = "subject" + NUMBER.incrementAndGet();

    @Test
    void somebodyNewWithARight_getsAnAccount_andComesBackToIt() {
        SignedIn first = signIn(PARTNER).orElseThrow();

        assertThat(first.grants()).isEqualTo(PARTNER);
        assertThat(signIn(PARTNER))
                .hasValueSatisfying(again -> assertThat(again.accountId()).isEqualTo(first.accountId()));
        assertThat(DATABASE.trail("ACCOUNT", first.accountId()))
                .singleElement()
                .asString()
                .startsWith("ACCOUNT_FROM_PROVIDER");
        assertThat(DATABASE.<Optional<SignedIn>>request(entities -> AccessBeans.at(NOW, entities)
                        .accounts()
                        .signIn(first.name(), new char[0], new ComesFrom(null, "192.0.2.9"))))
                .as("by a password that it does not have")
                .isEmpty();
    }

    @Test
    void somebodyNewWithoutARight_getsNothing() {
        assertThat(signIn(Grants.NONE)).isEmpty();
    }

    @Test
    void whatTheProviderSays_isTakenOverEachTime_untilThereIsNothingLeft() {
        Grants other = Grants.of(new Grant(Role.PARTNER, Scope.partner(2)));
        SignedIn person = signIn(PARTNER).orElseThrow();

        assertThat(signIn(other))
                .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(other));
        assertThat(signIn(Grants.NONE)).isEmpty();
        assertThat(DATABASE.trail("ACCOUNT", person.accountId()))
                .filteredOn(entry -> entry.startsWith("RIGHTS_FROM_PROVIDER"))
                .hasSize(2);
    }

    @Test
    void whatWasGivenHere_staysWhateverTheProviderSays_alsoWhenItSaidTheSameOnce() {
        Grant given = new Grant(Role.PERSONNEL, Somebody.newSchool());
        Grant both = new Grant(Role.PARTNER, Scope.partner(1));
        SignedIn person = signIn(PARTNER).orElseThrow();
        give(person, given);
        give(person, both);

        assertThat(signIn(Grants.NONE))
                .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(Grants.of(given, both)));
    }

    @Test
    void whatWasTakenHere_doesNotComeBackByTheSameClaim_butDoesWhenItIsClaimedAnew_orGiven() {
        Grant taken = new Grant(Role.PARTNER, Scope.partner(1));
        Grants other = Grants.of(new Grant(Role.PARTNER, Scope.partner(2)));
        Grants twice = new Grants(Set.of(taken, new Grant(Role.PARTNER, Scope.partner(2))));
        SignedIn person = signIn(twice).orElseThrow();
        take(person, taken);

        for (int again = 0; again < 2; again++) {
            assertThat(signIn(twice))
                    .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(other));
        }
        assertThat(signIn(other)).isPresent();
        assertThat(signIn(twice))
                .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(twice));
        take(person, taken);
        give(person, taken);
        assertThat(signIn(other))
                .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(twice));
    }

    @Test
    void whoeverLeavesThere_leavesAsAnybodyDoes_withInvitationsWithdrawnAndKeysAtRest() {
        Scope school = Somebody.newSchool();
        Grants personnel = Grants.of(new Grant(Role.PERSONNEL, school));
        SignedIn person = signIn(personnel).orElseThrow();
        By by = new By(person.name(), person.accountId(), "/team");
        Invitation sent = DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                .invitations()
                .invite(
                        by,
                        new NewInvitation(
                                Somebody.newName() + "@school.example",
                                "Nieuw",
                                new Grant(Role.PERSONNEL, school),
                                "")));
        String secret = DATABASE.request(entities -> AccessBeans.at(NOW, entities)
                .keys()
                .issue(by, "van de school", new Grant(Role.PERSONNEL, school), null)
                .secret());
        assertThat(keyWorks(secret)).isTrue();

        assertThat(signIn(Grants.NONE)).isEmpty();

        assertThat(DATABASE.<List<Invitation>>request(
                        entities -> AccessBeans.at(NOW, entities).invitations().at(school)))
                .isEmpty();
        assertThat(DATABASE.trail("INVITATION", sent.id())).last().asString().startsWith("INVITATION_WITHDRAWN");
        assertThat(keyWorks(secret)).isFalse();
    }

    @Test
    void theLastAdministrator_staysOne_whateverTheProviderSays() {
        DATABASE.request(entities -> entities.createNativeQuery("delete from access_grant where role = 'ADMINISTRATOR'")
                .executeUpdate());
        Grants administrator = Grants.of(Grant.ADMINISTRATOR);
        assertThat(signIn(administrator)).isPresent();

        assertThat(signIn(Grants.NONE))
                .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(administrator));
        Somebody.with(DATABASE, Grant.ADMINISTRATOR);
        assertThat(signIn(Grants.NONE)).isEmpty();
    }

    private static boolean keyWorks(String secret) {
        return DATABASE.<Boolean>request(entities ->
                AccessBeans.at(NOW, entities).keys().authenticate(secret).isPresent());
    }

    private static void give(SignedIn person, Grant grant) {
        DATABASE.request(entities -> {
            AccessBeans.at(NOW, entities).rights().give(BY, person.accountId(), grant);
            return null;
        });
    }

    private static void take(SignedIn person, Grant grant) {
        DATABASE.request(entities -> {
            AccessBeans.at(NOW, entities).rights().take(BY, person.accountId(), grant, true);
            return null;
        });
    }

    @Test
    void aNameThatIsTaken_isNotTakenOver() {
        SignedIn local = local();

        SignedIn other = at(accounts ->
                        accounts.signIn(new ProvidedIdentity(ISSUER, subject, local.name(), "", null, PARTNER)))
                .orElseThrow();

        assertThat(other.accountId()).isNotEqualTo(local.accountId());
        assertThat(other.name()).isEqualTo(local.name() + "-2");
    }

    @Test
    void whatTheProviderCallsSomebody_isWrittenAsNamesAreHere_andNobodysNameIsNotTaken() {
        SignedIn person = at(accounts -> accounts.signIn(
                        new ProvidedIdentity(ISSUER, subject, "systeem", "Onbekend", "Zoe@School.example", PARTNER)))
                .orElseThrow();

        assertThat(person.name()).startsWith("persoon");
        OwnFact own = DATABASE.request(
                entities -> AccessBeans.at(NOW, entities).ownAccount().get(person.accountId()));
        assertThat(own.fullName()).isEmpty();
        assertThat(own.email()).isEqualTo("zoe@school.example");
    }

    @Test
    void aLinkedAccount_keepsItsOwnRights_whateverTheProviderSays() {
        SignedIn local = local();
        link(local);

        assertThat(signIn(PARTNER)).hasValueSatisfying(person -> {
            assertThat(person.accountId()).isEqualTo(local.accountId());
            assertThat(person.grants()).isEqualTo(local.grants());
        });
    }

    @Test
    void aPersonThere_isOnePersonHere() {
        link(local());

        assertThatThrownBy(() -> link(local())).isInstanceOf(LerarenkaartException.class);
    }

    @Test
    void anUnlinkedAccount_isFoundNoMore() {
        SignedIn local = local();
        link(local);

        unlink(local.accountId());

        assertThat(signIn(Grants.NONE)).isEmpty();
    }

    @Test
    void theOnlyWayIn_isNotClosed() {
        SignedIn person = signIn(PARTNER).orElseThrow();

        assertThatThrownBy(() -> unlink(person.accountId())).isInstanceOf(LerarenkaartException.class);
        assertThat(signIn(PARTNER)).isPresent();
    }

    @Test
    void whoseAccountWasErased_doesNotComeBackByTheirClaims_onlyByAnInvitation() {
        SignedIn person = signIn(PARTNER).orElseThrow();
        DATABASE.request(entities -> {
            new AccountErasure(entities).erase(person.accountId());
            return null;
        });

        assertThat(signIn(PARTNER)).isEmpty();
        assertThat(DATABASE.texts("select subject from access_provider_link where account_id = ?", person.accountId()))
                .singleElement()
                .asString()
                .startsWith("erased ")
                .doesNotContain(subject);

        SignedIn invited = local();
        link(invited);
        assertThat(signIn(PARTNER))
                .hasValueSatisfying(now -> assertThat(now.accountId()).isEqualTo(invited.accountId()));
    }

    @Test
    void whatWasTakenHereASecondTime_staysAway() {
        SignedIn person = signIn(PARTNER).orElseThrow();
        Grant claimed = new Grant(Role.PARTNER, Scope.partner(1));
        Grant other = new Grant(Role.PERSONNEL, Somebody.newSchool());
        give(person, other);
        take(person, claimed);
        give(person, claimed);
        take(person, claimed);

        assertThat(signIn(PARTNER))
                .hasValueSatisfying(now -> assertThat(now.grants()).isEqualTo(Grants.of(other)));
    }

    @Test
    void aDeactivatedAccount_isRefused() {
        SignedIn person = signIn(PARTNER).orElseThrow();
        DATABASE.request(entities -> {
            new AccountTable(entities).get(person.accountId()).deactivate(NOW);
            return null;
        });

        assertThat(signIn(PARTNER)).isEmpty();
    }

    private Optional<SignedIn> signIn(Grants claimed) {
        return at(accounts -> accounts.signIn(identity(claimed)));
    }

    private void link(SignedIn local) {
        at(accounts -> {
            accounts.link(BY, local.accountId(), identity(Grants.NONE));
            return null;
        });
    }

    private static void unlink(long accountId) {
        at(accounts -> {
            accounts.unlink(BY, accountId, ISSUER);
            return null;
        });
    }

    private ProvidedIdentity identity(Grants claimed) {
        return new ProvidedIdentity(ISSUER, subject, "zoe " + subject, "Zoë", null, claimed);
    }

    private static SignedIn local() {
        return DATABASE.request(entities -> {
            Account account = new Account(
                    "plaatselijk" + NUMBER.incrementAndGet(),
                    PasswordHash.of("paard batterij nietje".toCharArray(), 1000),
                    Grants.of(Grant.ADMINISTRATOR),
                    NOW);
            entities.persist(account);
            entities.flush();
            return account.signedIn();
        });
    }

    private static <T> T at(Function<ProviderAccounts, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(NOW, entities).providerAccounts()));
    }
}
