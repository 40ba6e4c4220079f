package be.lerarenkaart.distribution.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.CardEvent;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.TransactionsInTest;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CardActsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By LIES = new By("lies", 1L);
    private static final By JEF = new By("jef", 2L);
    private static final Blocking STOLEN = new Blocking(BlockReason.STOLEN, "GE.12.L3.000123/2027", null);
    private static final Blocking LOST = new Blocking(BlockReason.LOST, null, null);

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final TransactionsInTest transactions = new TransactionsInTest(SCHEMA.dataSource());
    private final Database database = new Database(transactions.dataSource());
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse(campaign.year + "-02-01T10:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final AuditTrail trail = new AuditTrail(database, clock);
    private final CardActs acts = new CardActs(database, trail, clock);
    private final BulkActs bulk = new BulkActs(database, trail, clock);
    private final Cards cards = TransactionsInTest.cards(database);

    @BeforeEach
    void aPoint() {
        campaign.postcode("9000", 51.05, 3.72).point("AP1", 51.05, 3.72).claim("AP1", "9000", "2020-09-01");
    }

    /** Somebody's card at a point, brought into a state as if it had always been so. */
    private long card(CardState state) throws SQLException {
        return card(state, false);
    }

    private long card(CardState state, boolean byPost) throws SQLException {
        var person = campaign.person();
        long holder = (byPost ? person.starter() : person).decided();
        campaign.allocate();
        long id = cards.ofHolder(holder).get(0).id();
        campaign.database.update("update distribution_allocation set allocated_at = '2020-12-01'");
        campaign.database.update(
                "update distribution_card set state = ?, block_reason = ?, blocked_from = ? where id = ?",
                state.name(),
                state == CardState.BLOCKED || state == CardState.REPLACED ? "STOLEN" : null,
                state == CardState.BLOCKED || state == CardState.REPLACED ? "AT_POINT" : null,
                id);
        return id;
    }

    private CardFact find(long id) {
        return cards.byId(id).orElseThrow();
    }

    private List<String> story(long id) {
        return find(id).history().stream()
                .map(event -> event.what() + " " + event.by())
                .toList();
    }

    private String refusal(Runnable act) {
        LerarenkaartException refused = catchThrowableOfType(LerarenkaartException.class, () -> transactions.in(act));
        return refused == null ? null : refused.problem().type();
    }

    private void at(String moment) {
        now.set(Instant.parse(campaign.year + moment));
    }

    private interface OneCardAct {
        void on(CardActs acts, long card);
    }

    private static final Map<CardAct, OneCardAct> ONE_CARD_ACTS = Map.of(
            CardAct.RECEIVE, (acts, card) -> acts.receive(card, LIES),
            CardAct.HAND_OVER, (acts, card) -> acts.handOver(card, LIES),
            CardAct.UNDO_HANDOVER, (acts, card) -> acts.undoHandover(card, "vergist", LIES),
            CardAct.DELIVER, (acts, card) -> acts.deliver(card, LIES),
            CardAct.RETURN, (acts, card) -> acts.markReturned(card, null, LIES),
            CardAct.SEND_AGAIN, (acts, card) -> acts.sendAgain(card, "nieuw adres", LIES),
            CardAct.BLOCK, (acts, card) -> acts.block(card, new Blocking(BlockReason.MISUSED, null, null), LIES),
            CardAct.UNBLOCK, (acts, card) -> acts.unblock(card, "teruggevonden", LIES),
            CardAct.REPORT_FOUND, (acts, card) -> acts.reportFound(card, null, LIES));

    @Test
    void theDatabase_followsTheTable_andARefusalChangesNothing() throws SQLException {
        for (CardAct act : ONE_CARD_ACTS.keySet()) {
            for (CardState state : CardState.values()) {
                if (state != CardState.EXPIRED) {
                    tryOne(act, state, true);
                    tryOne(act, state, false);
                }
            }
        }
    }

    private void tryOne(CardAct act, CardState state, boolean byPost) throws SQLException {
        String which = act + " of a card that is " + state + (byPost ? ", by post" : ", at a point");
        long id = card(state, byPost);
        CardFact before = find(id);
        boolean allowed = act.from().contains(state) && act.channels().contains(before.channel());

        String refused = refusal(() -> ONE_CARD_ACTS.get(act).on(acts, id));

        CardFact after = find(id);
        if (allowed) {
            assertThat(refused).as(which).isNull();
            assertThat(after.state()).as(which).isEqualTo(act == CardAct.UNBLOCK ? CardState.AT_POINT : act.to());
            assertThat(after.history())
                    .as(which)
                    .hasSize(before.history().size() + 1)
                    .last()
                    .extracting(CardEvent::what, CardEvent::by, CardEvent::fromState, CardEvent::toState)
                    .containsExactly(act.event(), "lies", state, after.state());
        } else {
            assertThat(refused).as(which).isEqualTo("card-state");
            assertThat(after).as(which).isEqualTo(before);
        }
    }

    @Nested
    class AtACounter {

        @Test
        void aCard_comesIn_isHandedOver_andTheMistakeIsTakenBack() throws SQLException {
            long id = card(CardState.SENT);
            transactions.in(() -> acts.receive(id, LIES));
            transactions.in(() -> acts.handOver(id, JEF));
            assertThat(find(id).state()).isEqualTo(CardState.HANDED_OVER);
            assertThat(collectedAt(id)).isNotNull();
            transactions.in(() -> acts.undoHandover(id, "verkeerde collega", JEF));
            assertThat(collectedAt(id)).isNull();
            assertThat(story(id))
                    .containsExactly("ALLOCATED tester", "RECEIVED lies", "HANDED_OVER jef", "HANDOVER_UNDONE jef");
            assertThat(find(id).history().get(3).remark()).isEqualTo("verkeerde collega");
        }

        @Test
        void theSecondClerk_isToldWhoWasFirst() throws SQLException {
            long id = card(CardState.AT_POINT);
            transactions.in(() -> acts.handOver(id, LIES));
            LerarenkaartException told = catchThrowableOfType(
                    LerarenkaartException.class, () -> transactions.in(() -> acts.handOver(id, JEF)));
            assertThat(told.problem().detail())
                    .isEqualTo("Dat kan niet: deze kaart is afgehaald sinds 1 februari " + campaign.year
                            + " om 11:00, door lies.");
        }

        @Test
        void afterItsLastDay_aPointHandsOverNothing() throws SQLException {
            long id = card(CardState.AT_POINT);
            at("-06-30T21:59:59Z");
            long other = card(CardState.AT_POINT);
            transactions.in(() -> acts.handOver(other, LIES));
            at("-06-30T22:00:00Z");
            assertThat(refusal(() -> acts.handOver(id, LIES))).isEqualTo("point-closed");
        }

        private Object collectedAt(long id) {
            return campaign.database
                    .query("select collected_at from distribution_card where id = ?", row -> row.getObject(1), id)
                    .get(0);
        }
    }

    @Nested
    class Blocked {

        @Test
        void aStolenCard_needsAPoliceReport_andALostOneHasNone() throws SQLException {
            long id = card(CardState.HANDED_OVER);
            assertThat(refusal(() -> acts.block(id, new Blocking(BlockReason.STOLEN, " ", null), LIES)))
                    .isEqualTo("invalid-input");
            assertThat(refusal(() -> acts.block(id, new Blocking(BlockReason.LOST, "123", null), LIES)))
                    .isEqualTo("invalid-input");
            assertThat(refusal(() -> acts.block(id, new Blocking(BlockReason.OTHER, null, " "), LIES)))
                    .isEqualTo("invalid-input");
            assertThat(refusal(() -> acts.block(id, new Blocking(null, null, null), LIES)))
                    .isEqualTo("invalid-input");
            transactions.in(() -> acts.block(id, STOLEN, LIES));
            assertThat(find(id).policeReport()).isEqualTo("GE.12.L3.000123/2027");
            assertThat(find(id).blockReason()).isEqualTo(BlockReason.STOLEN);
        }

        @Test
        void whatIsNotMade_cannotBeStolen() throws SQLException {
            long id = card(CardState.PLANNED);
            assertThat(refusal(() -> acts.block(id, STOLEN, LIES))).isEqualTo("card-state");
            assertThat(refusal(() -> acts.block(id, LOST, LIES))).isEqualTo("card-state");
            transactions.in(() -> acts.block(id, new Blocking(BlockReason.DECEASED, null, null), LIES));
        }

        @Test
        void takingBackTheBlock_leadsToWhereItWas() throws SQLException {
            long id = card(CardState.AT_POINT);
            transactions.in(() -> acts.block(id, STOLEN, LIES));
            transactions.in(() -> acts.unblock(id, "lag achter de kast", JEF));
            assertThat(find(id).state()).isEqualTo(CardState.AT_POINT);
            assertThat(find(id).blockReason()).isNull();
            assertThat(find(id).policeReport()).isNull();
            assertThat(refusal(() -> acts.unblock(id, "nog eens", JEF))).isEqualTo("card-state");
        }

        @Test
        void aCard_canBeBlockedAndFreedInAnyYear() throws SQLException {
            long id = card(CardState.HANDED_OVER);
            now.set(campaign.year.expiresAt());
            assertThat(refusal(() -> acts.handOver(id, LIES))).isEqualTo("card-state");
            transactions.in(() -> acts.block(id, LOST, LIES));
            transactions.in(() -> acts.unblock(id, "gevonden", LIES));
            assertThat(find(id).state()).isEqualTo(CardState.HANDED_OVER);
        }
    }

    @Nested
    class ManyAtOnce {

        @Test
        void aBox_comesIn_andWhatWasBlockedOrHandedOverStays() throws SQLException {
            long first = card(CardState.SENT);
            long second = card(CardState.SENT);
            long handedOver = card(CardState.HANDED_OVER);
            long blocked = card(CardState.BLOCKED);
            long byPost = card(CardState.SENT, true);
            CardSelection box = CardSelection.at(campaign.year, "AP1");

            ActPreview preview = transactions.in(() -> bulk.preview(CardAct.RECEIVE, box));
            assertThat(preview.changes()).isEqualTo(2);
            assertThat(preview.left()).isEqualTo(Map.of(CardState.HANDED_OVER, 1L, CardState.BLOCKED, 1L));
            assertThat(transactions.in(() -> bulk.perform(CardAct.RECEIVE, box, "doos 1", LIES)))
                    .isEqualTo(2);

            assertThat(List.of(first, second)).allSatisfy(id -> {
                assertThat(find(id).state()).isEqualTo(CardState.AT_POINT);
                assertThat(story(id)).endsWith("RECEIVED lies");
                assertThat(find(id).history().get(1).remark()).isEqualTo("doos 1");
            });
            assertThat(find(handedOver).state()).isEqualTo(CardState.HANDED_OVER);
            assertThat(find(blocked).state()).isEqualTo(CardState.BLOCKED);
            assertThat(find(byPost).state()).isEqualTo(CardState.SENT);
            assertThat(transactions.in(() -> bulk.perform(CardAct.RECEIVE, box, null, LIES)))
                    .isZero();
        }

        @Test
        void theTheftOfABox_blocksWhatLiesThere_orOnlyTheNumbersThatAreKnown() throws SQLException {
            long first = card(CardState.AT_POINT);
            long second = card(CardState.AT_POINT);
            long planned = card(CardState.PLANNED);
            List<String> numbers = List.of(find(first).number(), "69999999999", "geen nummer");
            CardSelection some = CardSelection.at(campaign.year, "AP1").numbered(numbers);

            assertThat(transactions.in(() -> bulk.preview(CardAct.BLOCK, some)))
                    .isEqualTo(new ActPreview(1, Map.of(), 2));
            assertThat(transactions.in(() -> bulk.block(some, STOLEN, LIES))).isEqualTo(1);
            assertThat(find(first).state()).isEqualTo(CardState.BLOCKED);
            assertThat(find(second).state()).isEqualTo(CardState.AT_POINT);
            assertThat(transactions.in(() -> bulk.block(CardSelection.at(campaign.year, "AP1"), STOLEN, LIES)))
                    .isEqualTo(1);
            assertThat(find(second).policeReport()).isEqualTo(STOLEN.policeReport());
            assertThat(find(planned).state()).isEqualTo(CardState.PLANNED);
            transactions.in(() -> acts.unblock(second, "terecht", LIES));
            assertThat(find(second).state()).isEqualTo(CardState.AT_POINT);
        }

        @Test
        void whatThePostBrought_countsAsCollected_andComesBackNoMore() throws SQLException {
            long id = card(CardState.SENT, true);
            card(CardState.SENT);
            assertThat(transactions.in(() ->
                            bulk.perform(CardAct.DELIVER, CardSelection.of(campaign.year, Channel.HOME), null, LIES)))
                    .isEqualTo(1);
            assertThat(find(id).state().isCollected()).isTrue();
        }

        @Test
        void nothingIsDeliveredOnceTheYearIsOver() throws SQLException {
            card(CardState.SENT, true);
            now.set(campaign.year.expiresAt());
            CardSelection all = CardSelection.of(campaign.year, Channel.HOME);
            assertThat(transactions.in(() -> bulk.preview(CardAct.DELIVER, all)))
                    .isEqualTo(new ActPreview(0, Map.of(CardState.SENT, 1L), 0));
            assertThat(refusal(() -> bulk.perform(CardAct.DELIVER, all, null, LIES)))
                    .isEqualTo("card-state");
            assertThat(transactions.in(() -> bulk.perform(CardAct.RETURN, all, null, LIES)))
                    .isEqualTo(1);
        }
    }

    /** Whatever many people do to the same few cards at once, each card's history is one chain of allowed steps. */
    @Test
    void whoeverActsAtTheSameTime_theHistoryOfEachCardIsOneChain() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(card(CardState.SENT));
        }
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> shifts = new ArrayList<>();
        for (int clerk = 0; clerk < 8; clerk++) {
            Random random = new Random(clerk);
            By by = new By("clerk " + clerk, (long) clerk);
            shifts.add(() -> {
                int done = 0;
                for (int turn = 0; turn < 60; turn++) {
                    done += anything(random, ids, by) ? 1 : 0;
                }
                return done;
            });
        }
        int done = 0;
        for (Future<Integer> shift : clerks.invokeAll(shifts)) {
            done += shift.get();
        }
        clerks.shutdown();

        assertThat(done).isGreaterThan(50);
        for (long id : ids) {
            CardFact card = find(id);
            CardState state = CardState.SENT;
            for (CardEvent event : events(id)) {
                assertThat(event.fromState()).as(card.history().toString()).isEqualTo(state);
                state = event.toState();
            }
            assertThat(card.state()).isEqualTo(state);
        }
    }

    private boolean anything(Random random, List<Long> ids, By by) {
        long id = ids.get(random.nextInt(ids.size()));
        int what = random.nextInt(8);
        String refused = refusal(() -> {
            switch (what) {
                case 0 -> acts.receive(id, by);
                case 1, 2 -> acts.handOver(id, by);
                case 3 -> acts.undoHandover(id, null, by);
                case 4 -> acts.markReturned(id, null, by);
                case 5 -> acts.sendAgain(id, "opnieuw", by);
                case 6 -> acts.block(id, LOST, by);
                default -> acts.unblock(id, "gevonden", by);
            }
        });
        assertThat(refused).isIn(null, "card-state");
        return refused == null;
    }

    /** In the order in which they were written: several fall at the same moment of the test's clock. */
    private List<CardEvent> events(long id) {
        return find(id).history().stream()
                .filter(event -> !event.what().equals("ALLOCATED"))
                .toList();
    }
}
