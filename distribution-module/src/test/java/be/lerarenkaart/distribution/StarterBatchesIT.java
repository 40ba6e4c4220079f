package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.CardActs;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever begins through the year gets a card with the others of the same window. */
class StarterBatchesIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final EntityManagerFactory UNIT = Persistence.createEntityManagerFactory(
            "distribution",
            Map.of(
                    PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                    PersistenceUnitProperties.JTA_DATASOURCE, "",
                    PersistenceUnitProperties.NON_JTA_DATASOURCE, SCHEMA.dataSource(),
                    PersistenceUnitProperties.WEAVING, "false",
                    PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"));

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final int year = campaign.year.value();
    private final EntityManager entities = UNIT.createEntityManager();
    private final AuditTrail trail = new AuditTrail(campaign.database, Clock.systemUTC());
    private final Productions productions =
            new Productions(null, campaign.database, trail, new FourEyes(List.of()), Clock.systemUTC(), entities);
    private final StarterBatches batches = new StarterBatches(campaign.database);

    @BeforeEach
    void rulesOfThisYear() {
        campaign.windows("MARCH");
        campaign.postcode("9000", 51.05, 3.72).point("AP1", 51.05, 3.72).claim("AP1", "9000", "2020-09-01");
    }

    @AfterEach
    void close() {
        entities.close();
    }

    @AfterAll
    static void closeUnit() {
        UNIT.close();
    }

    @Test
    void aProductionTellsOfWhichBatchItsCardsAre() throws SQLException {
        campaign.person().named("Early").living("9000").decided();
        campaign.person().named("November").begun(on(-1, 11, 30)).decided();
        campaign.person().named("December").begun(on(-1, 12, 1)).decided();
        campaign.allocate();
        assertThat(productions.waiting(campaign.year).parts())
                .containsExactly(
                        new ProductionPart("MAIN", Channel.PICKUP_POINT, 1),
                        new ProductionPart("DECEMBER", Channel.OTHER, 1),
                        new ProductionPart("MARCH", Channel.OTHER, 1));
        campaign.produce();
        assertThat(newest().parts()).hasSize(3);
        assertThat(productions.waiting(campaign.year).parts()).isEmpty();
    }

    @Test
    void whoBeginsInAnotherWindow_isAloneInTheNextProduction_withReprintsAndLatecomers() throws SQLException {
        long stolen = campaign.person().named("Stolen").living("9000").decided();
        campaign.allocate();
        campaign.produce();
        assertThat(newest().batch()).isEqualTo("MAIN");
        campaign.person().named("March").begun(on(0, 2, 28)).decided();
        campaign.person().named("Also").abroad("NL").begun(on(0, 1, 15)).decided();
        campaign.person().named("Latecomer").living("9000").decided();
        steal(stolen);
        campaign.allocate();
        campaign.produce();
        assertThat(newest().parts())
                .containsExactly(
                        new ProductionPart("MAIN", Channel.PICKUP_POINT, 1),
                        new ProductionPart("MARCH", Channel.OTHER, 2),
                        new ProductionPart("REPRINT", Channel.PICKUP_POINT, 1));
        assertThat(newest().batch()).isEqualTo("MARCH");
        assertThat(newest().cards()).isEqualTo(4);
    }

    @Test
    void aBatchTellsHowFarItsPeopleAre() throws SQLException {
        campaign.person().named("March").begun(on(0, 2, 28)).decided();
        campaign.startsCounted(on(0, 2, 28), true, 1);
        campaign.startsCounted(on(0, 3, 1), false, 7);
        campaign.startsCounted(on(0, 6, 15), false, 3);
        assertThat(batches.of(campaign.year))
                .containsExactly(
                        new StarterBatch("DECEMBER", on(-1, 9, 1), on(-1, 11, 30), false, 0, 0, 0, 0),
                        new StarterBatch("MARCH", on(-1, 12, 1), on(0, 2, 28), true, 0, 1, 0, 0),
                        new StarterBatch("JUNE", on(0, 3, 1), on(0, 6, 14), false, 7, 0, 0, 0));
        assertThat(batches.nextYear(campaign.year)).isEqualTo(3);

        campaign.allocate();
        campaign.produce();
        assertThat(march())
                .extracting(StarterBatch::made, StarterBatch::sent, StarterBatch::toMake)
                .containsExactly(1L, 0L, 0L);
        long undone = newest().id();
        act(() -> productions.undo(undone, "te vroeg", new By("jef", 2L)));
        assertThat(march().toMake()).isEqualTo(1);

        campaign.produce();
        long kept = newest().id();
        act(() -> {
            productions.release(kept, new By("jef", 2L));
            productions.markSent(kept, new By("lies", 1L));
        });
        assertThat(march().sent()).isEqualTo(1);
    }

    private StarterBatch march() {
        return batches.of(campaign.year).get(1);
    }

    private Production newest() {
        entities.clear();
        return productions.of(campaign.year).get(0);
    }

    private void steal(long holder) {
        long card = new Cards(campaign.database).ofHolder(holder).get(0).id();
        new CardActs(campaign.database, trail, Clock.systemUTC())
                .block(card, new Blocking(BlockReason.STOLEN, "GE.1/2021", null), new By("lies", 1L));
    }

    private void act(Runnable act) {
        entities.getTransaction().begin();
        act.run();
        entities.getTransaction().commit();
    }

    private LocalDate on(int offset, int month, int day) {
        return LocalDate.of(year + offset, month, day);
    }
}
