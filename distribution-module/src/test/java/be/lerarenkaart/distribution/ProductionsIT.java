package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.CardActs;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
    private final AuditTrail trail = new AuditTrail(campaign.database, Clock.systemUTC());
    private final Productions productions =
            new Productions(null, campaign.database, trail, new FourEyes(List.of()), Clock.systemUTC(), entities);

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
        productions.write(productions.of(campaign.year).get(0).id(), PrintFile.Kind.CARDS, channel, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatPeopleMustLookAtFirst_holdsItUp_andThenNoLonger() throws SQLException {
        campaign.person().named("Zoë").living("9000").decided();
        campaign.allocate();
        campaign.openReviews = Map.of(ReviewKind.NAME_CONFLICT, 2L);
        LerarenkaartException refused = catchThrowableOfType(LerarenkaartException.class, campaign::produce);
        assertThat(refused.problem().type()).isEqualTo("reviews-open");
        assertThat(refused.problem().detail()).contains("2 gevallen");
        assertThat(campaign.cards()).containsExactly("Zoë PICKUP_POINT/POSTCODE AP1 PLANNED");
        campaign.openReviews = Map.of();
        assertThat(campaign.produce().getInt("cards")).isEqualTo(1);
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
            assertThat(productions.mayRelease(production, Campaign.WHO_FREEZES)).isFalse();
            assertThat(productions.mayRelease(production, new By("jef", 2L))).isTrue();
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
                    .filter(one -> one.channel() == Channel.PICKUP_POINT && one.kind() == PrintFile.Kind.CARDS)
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
        void theManifestNamesEveryFileAndBox_andEachFileIsTheOneItNames() throws IOException {
            Manifest manifest =
                    productions.manifest(productions.of(campaign.year).get(0).id());
            assertThat(manifest.cards()).isEqualTo(4);
            assertThat(manifest.files())
                    .extracting(file -> file.channel() + " " + file.kind() + " " + file.cards() + " " + file.pages())
                    .containsExactlyInAnyOrder(
                            "HOME CARDS 1 0",
                            "HOME PROOF 1 1",
                            "PICKUP_POINT CARDS 3 0",
                            "PICKUP_POINT PROOF 3 2",
                            "PICKUP_POINT PACKING_LIST 3 2",
                            "PICKUP_POINT BOX_LABEL 3 2");
            assertThat(manifest.boxes())
                    .extracting(box -> box.pointCode() + " " + box.pointName() + " " + box.cards())
                    .containsExactly("AP1 Bib AP1 2", "AP2 Bib AP2 1");
            for (PrintFile file : manifest.files()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                productions.write(manifest.production(), file.kind(), file.channel(), out);
                assertThat(out.size()).isEqualTo((int) file.bytes());
            }
            ByteArrayOutputStream pages = new ByteArrayOutputStream();
            productions.writeManifest(manifest.production(), pages);
            try (PDDocument pdf = Loader.loadPDF(pages.toByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains(
                                manifest.files().get(0).sha256(),
                                manifest.boxes().get(1).box());
            }
        }

        @Test
        void onePoint_hasAPackingListOfItsOwn() throws IOException {
            long production = productions.of(campaign.year).get(0).id();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            productions.writeOfPoint(production, PrintFile.Kind.PACKING_LIST, "AP2", out);
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf)).contains("Aerts").doesNotContain("Zoë");
            }
            assertThatThrownBy(() -> productions.writeOfPoint(
                            production, PrintFile.Kind.PACKING_LIST, "AP9", OutputStream.nullOutputStream()))
                    .isInstanceOf(LerarenkaartException.class);
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
                    "update distribution_card set state = 'HANDED_OVER' where staff_member_id = ?", zoesId);
            send(production);

            assertThat(productions.of(campaign.year).get(0).sentBy()).isEqualTo("lies");
            assertThat(campaign.cards())
                    .filteredOn(card -> card.endsWith("SENT"))
                    .hasSize(3);
            CardFact card = new Cards(campaign.database).ofHolder(zoesId).get(0);
            assertThat(card.state()).isEqualTo(CardState.HANDED_OVER);
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

    @Nested
    class GivenAStolenCardOfAProductionThatWasSent {

        private long zoesId;
        private long cardId;

        @BeforeEach
        void stolen() throws SQLException {
            zoesId = campaign.person().named("Zoë").living("9000").decided();
            campaign.person().named("Aerts").living("9030").decided();
            campaign.allocate();
            campaign.produce();
            send(latest());
            cardId = cards().get(0).id();
            new CardActs(campaign.database, trail, Clock.systemUTC())
                    .block(cardId, new Blocking(BlockReason.STOLEN, "GE.1/2021", null), new By("lies", 1L));
        }

        private long latest() {
            return productions.of(campaign.year).get(0).id();
        }

        /** Newest first. */
        private List<CardFact> cards() {
            return new Cards(campaign.database).ofHolder(zoesId);
        }

        private List<String> story(CardFact card) {
            return card.history().stream().map(CardEvent::what).toList();
        }

        @Test
        void theNextProductionMakesOnlyTheReprint_andTheOldOneIsRefusedForGood() throws SQLException, IOException {
            assertThat(productions.waiting(campaign.year)).isEqualTo(new Waiting(List.of(), 1, 0));
            JsonObject told = campaign.produce();
            assertThat(told.getInt("cards")).isEqualTo(1);
            assertThat(told.getInt("reprints")).isEqualTo(1);
            CardFact reprint = cards().get(0);
            CardFact old = cards().get(1);
            assertThat(reprint.state()).isEqualTo(CardState.PRODUCED);
            assertThat(reprint.reprint()).isTrue();
            assertThat(reprint.number()).isNotEqualTo(old.number());
            assertThat(reprint.pickupPointCode()).isEqualTo("AP1");
            assertThat(story(reprint)).containsExactly("REPRINTED", "PRODUCED");
            assertThat(old.state()).isEqualTo(CardState.REPLACED);
            Cards all = new Cards(campaign.database);
            assertThat(all.replacementOf(old.id())).hasValue(reprint.id());
            assertThat(all.replacedWith(reprint.id())).hasValue(old.id());
            assertThat(all.replacementOf(reprint.id())).isEmpty();
            assertThat(story(old)).containsExactly("ALLOCATED", "PRODUCED", "SENT", "BLOCKED", "REPLACED");
            assertThat(printed(Channel.PICKUP_POINT).lines().skip(1))
                    .hasSize(1)
                    .allMatch(line -> line.startsWith(reprint.number()));
            assertThat(campaign.produce().getInt("cards")).isZero();
            assertThat(campaign.allocate().getInt("changedRows")).isZero();
        }

        @Test
        void undoingThatProduction_leavesTheStolenOneWaiting_andItsTheftCanBeTakenBack() throws SQLException {
            campaign.produce();
            undo(latest());
            assertThat(cards().get(0).state()).isEqualTo(CardState.CANCELLED);
            assertThat(cards().get(1).state()).isEqualTo(CardState.BLOCKED);
            assertThat(productions.waiting(campaign.year).reprints()).isEqualTo(1);
            JsonObject told = campaign.produce();
            assertThat(told.getInt("reprints")).isEqualTo(1);
            undo(latest());
            new CardActs(campaign.database, trail, Clock.systemUTC())
                    .unblock(cardId, "lag achter de kast", new By("lies", 1L));
            assertThat(cards())
                    .filteredOn(card -> card.id() == cardId)
                    .singleElement()
                    .satisfies(card -> {
                        assertThat(card.state()).isEqualTo(CardState.SENT);
                        assertThat(story(card))
                                .endsWith(
                                        "BLOCKED",
                                        "REPLACED",
                                        "REPLACEMENT_UNDONE",
                                        "REPLACED",
                                        "REPLACEMENT_UNDONE",
                                        "UNBLOCKED");
                    });
            assertThat(productions.waiting(campaign.year).cards()).isZero();
        }

        @Test
        void aReprintThatIsStolenToo_isReplacedOnceMore() throws SQLException {
            campaign.produce();
            send(latest());
            new CardActs(campaign.database, trail, Clock.systemUTC())
                    .block(
                            cards().get(0).id(),
                            new Blocking(BlockReason.STOLEN, "GE.2/2021", null),
                            new By("lies", 1L));
            assertThat(campaign.produce().getInt("reprints")).isEqualTo(1);
            assertThat(cards())
                    .extracting(CardFact::state)
                    .containsExactly(CardState.PRODUCED, CardState.REPLACED, CardState.REPLACED);
        }

        @Test
        void whoeverHasNoRightAnyMore_getsNoReprint() throws SQLException {
            campaign.database.update(
                    "update eligibility_decision set entitled = 0, reason = 'DECEASED' where staff_member_id = ?",
                    zoesId);
            assertThat(productions.waiting(campaign.year).reprints()).isZero();
            assertThat(campaign.produce().getInt("cards")).isZero();
        }
    }

    @Nested
    class Undone {

        @Test
        void itsCardsArePlannedAgain_andTellTheirStory_andItsFilesAreGone() throws SQLException {
            long holder = campaign.person().living("9000").decided();
            long other = campaign.person().living("9000").decided();
            campaign.allocate();
            campaign.produce();
            long production = productions.of(campaign.year).get(0).id();
            Cards cards = new Cards(campaign.database);
            new CardActs(campaign.database, trail, Clock.systemUTC())
                    .block(
                            cards.ofHolder(other).get(0).id(),
                            new Blocking(BlockReason.DECEASED, null, null),
                            new By("lies", 1L));
            undo(production);
            undo(production);

            CardFact card = cards.ofHolder(holder).get(0);
            assertThat(card.state()).isEqualTo(CardState.PLANNED);
            assertThat(card.history())
                    .extracting(CardEvent::what)
                    .containsExactly("ALLOCATED", "PRODUCED", "PRODUCTION_UNDONE");
            assertThat(card.history().get(2).remark()).isEqualTo("verkeerde drukproef");
            assertThat(cards.ofHolder(other).get(0).state()).isEqualTo(CardState.BLOCKED);
            assertThat(productions.of(campaign.year).get(0).undoneBecause()).isEqualTo("verkeerde drukproef");
            assertThat(campaign.count(
                            "select count(*) from distribution_card where card_year = ? and produced_at is not null",
                            campaign.year.value()))
                    .isZero();
            assertThat(refusal(() -> productions.release(production, new By("jef", 2L))))
                    .isEqualTo("production-undone");
            assertThat(refusal(() -> productions.markSent(production, new By("jef", 2L))))
                    .isEqualTo("production-undone");
            assertThatThrownBy(() -> productions.write(
                            production, PrintFile.Kind.CARDS, Channel.PICKUP_POINT, OutputStream.nullOutputStream()))
                    .hasMessageContaining("production-undone");
            assertThat(campaign.produce().getInt("cards")).isEqualTo(1);
        }

        @Test
        void aProductionThatWasSent_stays_andNobodyUndoesWithoutAReason() throws SQLException {
            campaign.person().living("9000").decided();
            campaign.allocate();
            campaign.produce();
            long production = productions.of(campaign.year).get(0).id();
            assertThat(refusal(() -> productions.undo(production, " ", new By("lies", 1L))))
                    .isEqualTo("invalid-input");
            send(production);
            assertThat(refusal(() -> productions.undo(production, "te laat", new By("lies", 1L))))
                    .isEqualTo("already-sent");
        }
    }

    private void undo(long production) {
        entities.getTransaction().begin();
        productions.undo(production, "verkeerde drukproef", new By("lies", 1L));
        entities.getTransaction().commit();
    }

    @Test
    void cardsWhosePostcodeGotAnotherPointSinceArePrintedForThatPoint() throws SQLException {
        PostcodeClaims claims =
                new PostcodeClaims(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()));
        campaign.person().living("9050").decided();
        campaign.allocate();
        claims.assign(campaign.year, "9050", "AP2", null, new By("lies", 1L));
        assertThat(campaign.produce().getInt("cards")).isEqualTo(1);
        assertThat(campaign.cards()).containsExactly("Peeters PICKUP_POINT/POSTCODE AP2 PRODUCED");
    }

    @Test
    void cardsAtAPointThatGaveThePostcodeBackSinceAreNotPrinted() throws SQLException {
        campaign.person().living("9000").decided();
        campaign.allocate();
        giveBack("9000");
        assertThatThrownBy(campaign::produce)
                .isInstanceOf(LerarenkaartException.class)
                .hasMessageContaining("allocation-outdated");
        campaign.allocate();
        assertThat(campaign.produce().getInt("leftOut")).isEqualTo(1);
    }

    private void giveBack(String postcode) throws SQLException {
        campaign.database.update(
                "delete from distribution_postcode_claim where import_id = ? and postcode = ?",
                campaign.year.value(),
                postcode);
        try (Connection connection = campaign.connect()) {
            PostcodeAssignments.follow(connection, campaign.year.value(), "lies");
            connection.commit();
        }
    }

    @Test
    void cardsOfPeopleWhoGetTheMagazineSinceAreNotPrintedForAPoint() throws SQLException {
        long subscriber = campaign.person().living("9000").decided();
        campaign.allocate();
        campaign.subscribed(subscriber);
        assertThatThrownBy(campaign::produce)
                .isInstanceOf(LerarenkaartException.class)
                .hasMessageContaining("allocation-outdated");
        campaign.allocate();
        assertThat(campaign.produce().getJsonObject("byChannel").getInt("MAGAZINE"))
                .isEqualTo(1);
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
