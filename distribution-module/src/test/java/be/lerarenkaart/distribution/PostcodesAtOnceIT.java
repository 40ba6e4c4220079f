package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who decide about one postcode at once, and the cards that go along. */
class PostcodesAtOnceIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By LIES = new By("lies", 1L);
    private static final By JEF = new By("jef", 2L);

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final PostcodeClaims claims =
            new PostcodeClaims(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()));

    @BeforeEach
    void twoPoints() {
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .point("AP1", 51.00, 3.77)
                .point("AP2", 51.04, 3.77)
                .claim("AP1", "9000", "2020-09-15");
    }

    @Test
    void ofTwoWhoSawTheSame_theSecondIsToldAndNothingIsLost() {
        claims.assign(campaign.year, "9030", "AP1", null, LIES);
        LerarenkaartException told = catchThrowableOfType(
                LerarenkaartException.class, () -> claims.assign(campaign.year, "9030", "AP2", null, JEF));
        assertThat(told.problem().type()).isEqualTo("postcode-changed");
        assertThat(told.problem().detail()).contains("9030", "Bib AP1", "door lies");
        assertThat(pointOf("9030")).isEqualTo("AP1");
        claims.assign(campaign.year, "9030", "AP2", "AP1", JEF);
        assertThat(pointOf("9030")).isEqualTo("AP2");
    }

    @Test
    void ofTwentyAtTheSameMoment_oneWinsAndNineteenAreTold() throws Exception {
        TransactionsInTest transactions = new TransactionsInTest(SCHEMA.dataSource());
        Database together = new Database(transactions.dataSource());
        PostcodeClaims each = new PostcodeClaims(together, new AuditTrail(together, Clock.systemUTC()));
        ExecutorService people = Executors.newFixedThreadPool(20);
        CountDownLatch ready = new CountDownLatch(20);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            campaign.point("Z" + i, 51.00, 3.77);
        }
        for (int i = 0; i < 20; i++) {
            String point = "Z" + i;
            all.add(people.submit(() -> {
                ready.countDown();
                ready.await();
                try {
                    transactions.in(() -> each.assign(campaign.year, "9030", point, null, LIES));
                    return true;
                } catch (LerarenkaartException told) {
                    assertThat(told.problem().type()).isEqualTo("postcode-changed");
                    return false;
                }
            }));
        }
        int won = 0;
        for (Future<Boolean> one : all) {
            won += one.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(won).isEqualTo(1);
    }

    @Test
    void aClaimThatStandsAlone_countsAsSeen() {
        assertThat(catchThrowableOfType(
                        LerarenkaartException.class, () -> claims.assign(campaign.year, "9000", "AP2", null, JEF)))
                .isNotNull();
        claims.assign(campaign.year, "9000", "AP2", "AP1", JEF);
        assertThat(pointOf("9000")).isEqualTo("AP2");
    }

    @Test
    void whoDecidesTheSame_losesNothing() {
        claims.assign(campaign.year, "9030", "AP1", null, LIES);
        claims.assign(campaign.year, "9030", "AP1", null, JEF);
        assertThat(claims.served(campaign.year, "9030").orElseThrow().decidedBy())
                .isEqualTo("lies");
    }

    @Test
    void ofMany_allOrNoneChangeHands() {
        claims.assign(campaign.year, "9030", "AP1", null, LIES);
        Map<String, String> seen = new TreeMap<>(Map.of("9000", "AP1", "9030", "AP2"));
        seen.put("9030", null);
        assertThat(catchThrowableOfType(LerarenkaartException.class, () -> inOne(seen))
                        .problem()
                        .status())
                .isEqualTo(409);
        assertThat(pointOf("9000")).isEqualTo("AP1");
        assertThat(inOne(Map.of("9000", "AP1", "9030", "AP1"))).isEqualTo(2);
        assertThat(List.of(pointOf("9000"), pointOf("9030"))).containsExactly("AP2", "AP2");
    }

    @Test
    void plannedCardsGoAlong_andTheirHistoryTellsIt() throws SQLException {
        campaign.person().living("9000").decided();
        campaign.person().living("9030").decided();
        campaign.allocate();
        claims.assign(campaign.year, "9000", "AP2", "AP1", LIES);
        assertThat(campaign.cards())
                .containsExactly(
                        "Peeters PICKUP_POINT/POSTCODE AP2 PLANNED", "Peeters PICKUP_POINT/POSTCODE - PLANNED");
        assertThat(events()).containsExactly("MOVED AP1 AP2 lies");
        claims.acceptSuggestions(campaign.year, false, true, JEF);
        assertThat(campaign.cards().get(1)).contains("AP2");
        assertThat(events()).containsExactly("MOVED AP1 AP2 lies", "MOVED null AP2 jef");
    }

    @Test
    void cardsThatAreMade_stayWhereTheyAre() throws SQLException {
        campaign.person().living("9000").decided();
        campaign.allocate();
        campaign.produce();
        claims.assign(campaign.year, "9000", "AP2", "AP1", LIES);
        assertThat(campaign.cards()).containsExactly("Peeters PICKUP_POINT/POSTCODE AP1 PRODUCED");
        assertThat(events()).isEmpty();
    }

    private int inOne(Map<String, String> seen) {
        return claims.assignAll(campaign.year, seen, "AP2", JEF);
    }

    private String pointOf(String postcode) {
        return claims.served(campaign.year, postcode).orElseThrow().pointCode();
    }

    private List<String> events() {
        return campaign.database.query(
                """
                select e.what, e.from_point, e.to_point, e.done_by
                  from distribution_card_event e join distribution_card c on c.id = e.card_id
                 where c.card_year = ? order by e.id
                """,
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4),
                campaign.year.value());
    }
}
