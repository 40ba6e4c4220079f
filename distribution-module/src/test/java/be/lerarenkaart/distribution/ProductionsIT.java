package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProductionsIT {

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
    private final EntityManager entities = UNIT.createEntityManager();
    private final Productions productions = new Productions(null, campaign.database, Clock.systemUTC(), entities);

    @BeforeEach
    void twoPointsAndAGap() {
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .postcode("9050", 51.02, 3.77)
                .point("AP1", 51.05, 3.72)
                .point("AP2", 51.08, 3.66)
                .claim("AP1", "9000", "2020-09-01")
                .claim("AP2", "9030", "2020-09-01");
    }

    @AfterEach
    void close() {
        entities.close();
    }

    @AfterAll
    static void closeUnit() {
        UNIT.close();
    }

    private void send(long production) {
        entities.getTransaction().begin();
        productions.release(production, new By("jef", 2L));
        productions.markSent(production, new By("lies", 1L));
        entities.getTransaction().commit();
    }

    private String refusal(Runnable act) {
        entities.getTransaction().begin();
        try {
            LerarenkaartException refused = catchThrowableOfType(LerarenkaartException.class, act::run);
            return refused.problem().type();
        } finally {
            entities.getTransaction().rollback();
        }
    }

    private String printed(Channel channel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        productions.writePrintFile(productions.of(campaign.year).get(0).id(), channel, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class GivenAProduction {

        private PersonInTest zoe;
        private long zoesId;

        @BeforeEach
        void produced() throws SQLException {
            zoe = campaign.person().named("Zoë").living("9000");
            zoesId = zoe.decided();
            campaign.person().named("Aerts").living("9030").decided();
            campaign.person().named("=Maes").living("9000").decided();
            campaign.person().named("Start").starter().decided();
            campaign.person().named("Gap").living("9050").decided();
            campaign.allocate();
            campaign.produce();
        }

        @Test
        void cardsWithAPlaceAreFrozenAndTheOthersWait() {
            assertThat(campaign.cards())
                    .containsExactly(
                            "Zoë PICKUP_POINT/POSTCODE AP1 PRODUCED",
                            "Aerts PICKUP_POINT/POSTCODE AP2 PRODUCED",
                            "=Maes PICKUP_POINT/POSTCODE AP1 PRODUCED",
                            "Start HOME/STARTER - PRODUCED",
                            "Gap PICKUP_POINT/POSTCODE - PLANNED");
        }

        @Test
        void whoeverFroze_mayNotRelease_andNothingLeavesUnreleased() {
            long production = productions.of(campaign.year).get(0).id();

            assertThat(refusal(() -> productions.release(production, Campaign.WHO_FREEZES)))
                    .isEqualTo("second-person-needed");
            assertThat(refusal(() -> productions.markSent(production, new By("jef", 2L))))
                    .isEqualTo("not-released");
        }

        @Test
        void nothingNewMakesNoProduction() throws SQLException {
            JsonObject told = campaign.produce();
            assertThat(told.getInt("production")).isZero();
            assertThat(told.getInt("cards")).isZero();
            assertThat(told.getInt("leftOut")).isEqualTo(1);
            assertThat(productions.of(campaign.year)).hasSize(1);
        }

        @Test
        void thePrintFileIsSortedByPointAndNameAndHarmless() throws IOException {
            List<String> lines = printed(Channel.PICKUP_POINT).lines().toList();
            assertThat(lines.get(0))
                    .isEqualTo(
                            "kaartnummer;kaartjaar;naam;voornaam;afhaalpunt;bestemming;straat;huisnummer;bus;postcode;gemeente;landcode");
            assertThat(lines.subList(1, 4))
                    .extracting(line -> line.substring(line.indexOf(';')))
                    .containsExactly(
                            ";" + campaign.year + ";'=Maes;An;AP1;Bib AP1;Dorp;1;;9000;Gent;BE",
                            ";" + campaign.year + ";Zoë;An;AP1;Bib AP1;Dorp;1;;9000;Gent;BE",
                            ";" + campaign.year + ";Aerts;An;AP2;Bib AP2;Dorp;1;;9000;Gent;BE");
            assertThat(lines.get(1)).matches("6\\d{10};.*");
            assertThat(printed(Channel.HOME)).endsWith(";Start;An;;;Kerkstraat;7;;9000;Gent;BE\r\n");
        }

        @Test
        void thePrintFileStaysTheSameToTheByteWhateverHappensLater() throws SQLException, IOException {
            String first = printed(Channel.PICKUP_POINT);
            zoe.named("Anders").living("9030").decide();
            campaign.database.update(
                    "insert into distribution_pickup_point select 999999, code, 'Verbouwd', type, street, house_number,"
                            + " postcode, municipality, province, latitude, longitude, opening_hours, opens, closes"
                            + " from distribution_pickup_point where import_id = ?",
                    campaign.year.value());
            campaign.database.update(
                    "update distribution_current_import set import_id = 999999 where card_year = ? and kind = 'PICKUP_POINTS'",
                    campaign.year.value());
            campaign.allocate();
            assertThat(printed(Channel.PICKUP_POINT)).isEqualTo(first);
            PrintFile file = productions.of(campaign.year).get(0).files().stream()
                    .filter(one -> one.channel() == Channel.PICKUP_POINT)
                    .findFirst()
                    .orElseThrow();
            assertThat(file.bytes()).isEqualTo(first.getBytes(StandardCharsets.UTF_8).length);
            assertThat(file.cards()).isEqualTo(3);
        }

        @Test
        void aPrintFileThatCannotBeMadeAgainIsNotPassedOffAsTheSame() {
            campaign.database.update(
                    "update eligibility_assignment set family_name = 'Vervalst' where staff_member_id = ?", zoesId);
            assertThatThrownBy(() -> printed(Channel.PICKUP_POINT)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void aChannelWithoutCardsHasNoFile() {
            assertThatThrownBy(() -> printed(Channel.MAGAZINE)).isInstanceOf(LerarenkaartException.class);
        }

        @Test
        void itsCardsAreSentOnceAndTheStoryIsComplete() {
            long production = productions.of(campaign.year).get(0).id();
            send(production);
            campaign.database.update(
                    "update distribution_card set state = 'COLLECTED' where staff_member_id = ?", zoesId);
            send(production);

            assertThat(productions.of(campaign.year).get(0).sentBy()).isEqualTo("lies");
            assertThat(campaign.cards())
                    .filteredOn(card -> card.endsWith("SENT"))
                    .hasSize(3);
            CardFact card = new Cards(campaign.database).ofHolder(zoesId).get(0);
            assertThat(card.state()).isEqualTo(CardState.COLLECTED);
            assertThat(card.pickupPointName()).isEqualTo("Bib AP1");
            assertThat(card.history())
                    .extracting(event -> event.what() + " " + event.by() + " " + event.toPoint())
                    .containsExactly("ALLOCATED tester AP1", "PRODUCED tester AP1", "SENT lies AP1");
        }

        @Test
        void aCardIsKnownByItsNumberAndNothingElse() {
            Cards cards = new Cards(campaign.database);
            String number = cards.ofHolder(zoesId).get(0).number();
            assertThat(cards.standing(number))
                    .get()
                    .extracting(CardStanding::state, CardStanding::cardYear)
                    .containsExactly(CardState.PRODUCED, campaign.year.value());
            assertThat(cards.standing("6" + "0".repeat(10))).isEmpty();
            assertThat(cards.standing("18005170012")).isEmpty();
            assertThat(cards.standing(null)).isEmpty();
        }

        @Test
        void aMovedCardTellsWhereItWasFirst() throws SQLException {
            PersonInTest gaston = campaign.person().named("Gaston").living("9000");
            long id = gaston.decided();
            campaign.allocate();
            gaston.living("9030").decide();
            campaign.allocate();
            assertThat(new Cards(campaign.database).ofHolder(id).get(0).history())
                    .extracting(event -> event.what() + " " + event.fromPoint() + " " + event.toPoint())
                    .containsExactly("ALLOCATED null AP1", "MOVED AP1 AP2");
        }
    }

    @Test
    void cardsWhosePostcodeGotAnotherPointSinceAreNotPrinted() throws SQLException {
        PostcodeClaims claims = new PostcodeClaims(campaign.database);
        campaign.person().living("9050").decided();
        campaign.allocate();
        claims.assign(campaign.year, "9050", "AP2", "lies");
        assertThatThrownBy(campaign::produce)
                .isInstanceOf(LerarenkaartException.class)
                .hasMessageContaining("allocation-outdated");
        campaign.allocate();
        assertThat(campaign.produce().getInt("cards")).isEqualTo(1);
    }

    @Test
    void cardsWhoseDecisionChangedSinceAreNotPrinted() throws SQLException {
        PersonInTest an = campaign.person();
        an.decided();
        campaign.allocate();
        an.withoutRight().decide();
        assertThatThrownBy(campaign::produce)
                .isInstanceOf(LerarenkaartException.class)
                .hasMessageContaining("allocation-outdated");
    }
}
