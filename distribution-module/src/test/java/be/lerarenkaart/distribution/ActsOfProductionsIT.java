package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What productions and allocations do to cards, tried on a card in every state: those that {@link CardAct} allows go on and
 * remember it, all others stay as they are. What people do to single cards is tried in {@code CardActsIT}.
 */
class ActsOfProductionsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final EntityManagerFactory UNIT = Persistence.createEntityManagerFactory(
            "distribution",
            Map.of(
                    PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                    PersistenceUnitProperties.JTA_DATASOURCE, "",
                    PersistenceUnitProperties.NON_JTA_DATASOURCE, SCHEMA.dataSource(),
                    PersistenceUnitProperties.WEAVING, "false",
                    PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"));

    private static final List<CardState> STORED = List.of(CardState.values()).subList(0, CardState.EXPIRED.ordinal());

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final EntityManager entities = UNIT.createEntityManager();
    private final Productions productions = new Productions(
            null,
            campaign.database,
            new AuditTrail(campaign.database, Clock.systemUTC()),
            new FourEyes(List.of()),
            Clock.systemUTC(),
            entities);
    private final Cards cards = TransactionsInTest.cards(campaign.database);
    private final Map<CardState, PersonInTest> people = new EnumMap<>(CardState.class);
    private final Map<CardState, Long> ids = new EnumMap<>(CardState.class);

    @BeforeEach
    void somebodyForEachState() throws SQLException {
        campaign.postcode("9000", 51.05, 3.72).point("AP1", 51.05, 3.72).claim("AP1", "9000", "2020-09-01");
        for (CardState state : STORED) {
            PersonInTest person = campaign.person().living("9000");
            people.put(state, person);
            ids.put(state, person.decided());
        }
        campaign.allocate();
        ids.replaceAll((state, holder) -> cards.ofHolder(holder).get(0).id());
    }

    @AfterEach
    void close() {
        entities.close();
    }

    @AfterAll
    static void closeUnit() {
        UNIT.close();
    }

    /** As if each card had always been so. */
    private void eachIsInItsState() {
        ids.forEach((state, id) -> {
            boolean refused = state == CardState.BLOCKED || state == CardState.REPLACED;
            campaign.database.update(
                    "update distribution_card set state = ?, block_reason = ?, blocked_from = ? where id = ?",
                    state.name(),
                    refused ? "STOLEN" : null,
                    refused ? "AT_POINT" : null,
                    id);
        });
    }

    private void done(Runnable act) {
        entities.getTransaction().begin();
        act.run();
        entities.getTransaction().commit();
    }

    private Map<CardState, Integer> events() {
        Map<CardState, Integer> events = new HashMap<>();
        ids.forEach((state, id) -> events.put(
                state, (int) campaign.count("select count(*) from distribution_card_event where card_id = ?", id)));
        return events;
    }

    /** Those cards alone went on, as the table of acts says it of them too. */
    private void onlyThoseWentOn(CardAct act, Map<CardState, CardState> expected) {
        ids.forEach((before, id) -> {
            CardState after = cards.byId(id).orElseThrow().state();
            assertThat(after)
                    .as("%s of a card that was %s", act, before)
                    .isEqualTo(expected.getOrDefault(before, before));
            assertThat(act.from().contains(before))
                    .as("%s allows %s", act, before)
                    .isEqualTo(expected.containsKey(before));
        });
    }

    @Test
    void producing_freezesWhatIsPlanned_andReplacesWhatIsStolen() throws SQLException {
        eachIsInItsState();
        Map<CardState, Integer> before = events();

        campaign.produce();

        Map<CardState, CardState> all =
                Map.of(CardState.PLANNED, CardState.PRODUCED, CardState.BLOCKED, CardState.REPLACED);
        ids.forEach((state, id) -> assertThat(cards.byId(id).orElseThrow().state())
                .as("producing a card that was %s", state)
                .isEqualTo(all.getOrDefault(state, state)));
        assertThat(CardAct.PRODUCE.from()).containsExactly(CardState.PLANNED);
        assertThat(CardAct.REPLACE.from()).containsExactly(CardState.BLOCKED);
        before.put(CardState.BLOCKED, before.get(CardState.BLOCKED) + 1);
        assertThat(events()).isEqualTo(before);
        assertThat(cards.byId(ids.get(CardState.PLANNED)).orElseThrow().history())
                .extracting(CardEvent::what)
                .contains("PRODUCED");
        assertThat(cards.byId(ids.get(CardState.SENT)).orElseThrow().history())
                .extracting(CardEvent::what)
                .doesNotContain("PRODUCED");
    }

    @Test
    void sending_sendsWhatIsMade() throws SQLException {
        long production = campaign.produce().getJsonNumber("production").longValue();
        eachIsInItsState();

        done(() -> {
            productions.release(production, new By("jef", 2L));
            productions.markSent(production, new By("lies", 1L));
        });

        onlyThoseWentOn(CardAct.SEND, Map.of(CardState.PRODUCED, CardState.SENT));
        assertThat(cards.byId(ids.get(CardState.PRODUCED)).orElseThrow().history())
                .extracting(CardEvent::what)
                .containsExactly("ALLOCATED", "PRODUCED", "SENT");
    }

    @Test
    void sending_takesAlongWhatWasBlockedSinceItWasMade_butNotWhatIsGone() throws SQLException {
        long production = campaign.produce().getJsonNumber("production").longValue();
        long misused = ids.get(CardState.PLANNED);
        long lost = ids.get(CardState.SENT);
        String block =
                "update distribution_card set state = 'BLOCKED', block_reason = ?, blocked_from = 'PRODUCED' where id = ?";
        campaign.database.update(block, "MISUSED", misused);
        campaign.database.update(block, "LOST", lost);

        done(() -> {
            productions.release(production, new By("jef", 2L));
            productions.markSent(production, new By("lies", 1L));
        });

        String from = "select count(*) from distribution_card where id = ? and state = 'BLOCKED' and blocked_from = ?";
        assertThat(campaign.count(from, misused, "SENT")).isEqualTo(1);
        assertThat(campaign.count(from, lost, "PRODUCED")).isEqualTo(1);
    }

    @Test
    void undoing_plansWhatWasMade_andTellsIt() throws SQLException {
        long production = campaign.produce().getJsonNumber("production").longValue();
        eachIsInItsState();

        done(() -> productions.undo(production, "verkeerde proef", new By("lies", 1L)));

        onlyThoseWentOn(CardAct.UNDO_PRODUCTION, Map.of(CardState.PRODUCED, CardState.PLANNED));
        assertThat(cards.byId(ids.get(CardState.PRODUCED)).orElseThrow().history())
                .last()
                .extracting(CardEvent::what, CardEvent::fromState, CardEvent::toState)
                .containsExactly("PRODUCTION_UNDONE", CardState.PRODUCED, CardState.PLANNED);
    }

    @Test
    void undoing_givesAStolenCardBackItsPlace() throws SQLException {
        eachIsInItsState();
        long production = campaign.produce().getJsonNumber("production").longValue();

        done(() -> productions.undo(production, "verkeerde proef", new By("lies", 1L)));

        assertThat(cards.byId(ids.get(CardState.BLOCKED)).orElseThrow()).satisfies(card -> {
            assertThat(card.state()).isEqualTo(CardState.BLOCKED);
            assertThat(card.history()).extracting(CardEvent::what).endsWith("REPLACED", "REPLACEMENT_UNDONE");
        });
        assertThat(cards.byId(ids.get(CardState.REPLACED)).orElseThrow().state())
                .as("one whose reprint is of another production")
                .isEqualTo(CardState.REPLACED);
        assertThat(CardAct.UNDO_REPLACEMENT.from()).containsExactly(CardState.REPLACED);
    }

    @Test
    void allocating_withdrawsWhatIsPlannedOfWhoLostTheRight() throws SQLException {
        eachIsInItsState();
        Map<CardState, Integer> before = events();
        people.values().forEach(person -> person.withoutRight().decide());

        campaign.allocate();

        ids.forEach((state, id) -> assertThat(cards.byId(id).orElseThrow().state())
                .as("withdrawing a card that was %s", state)
                .isEqualTo(state == CardState.PLANNED ? CardState.CANCELLED : state));
        before.put(CardState.PLANNED, before.get(CardState.PLANNED) + 1);
        assertThat(events()).isEqualTo(before);
    }
}
