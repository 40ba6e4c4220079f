package be.lerarenkaart.distribution.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards that were made, when another point comes to serve their holder. */
class CardMovesIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By LIES = new By("lies", 1L);

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final CardMoves moves = moves(LocalDate.of(campaign.year.value(), 3, 1));
    private long production;

    private CardMoves moves(LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(12, 0).atZone(CardYear.ZONE).toInstant(), CardYear.ZONE);
        return new CardMoves(campaign.database, new AuditTrail(campaign.database, clock), clock);
    }

    @BeforeEach
    void threeCardsAreMadeForAPointThatServesTheirPostcodesNoMore() throws SQLException {
        campaign.postcode("9000", 51.05, 3.72)
                .postcode("9030", 51.08, 3.66)
                .point("AP1", 51.00, 3.77)
                .point("AP2", 51.04, 3.77)
                .claim("AP1", "9000", "2020-09-15")
                .claim("AP1", "9030", "2020-09-15");
        campaign.person().living("9000").decided();
        campaign.person().living("9000").decided();
        campaign.person().living("9030").decided();
        campaign.allocate();
        production = campaign.produce().getJsonNumber("production").longValue();
        assertThat(moves.of(campaign.year)).isEmpty();
        campaign.database.update(
                "update distribution_postcode_assignment set point_code = 'AP2' where card_year = ?",
                campaign.year.value());
    }

    @Test
    void whatIsOutOfPlace_isListedByPostcodeAndState() {
        oneIs("AT_POINT");
        assertThat(moves.of(campaign.year))
                .containsExactly(
                        new CardMove(
                                "9000",
                                "Gemeente 9000",
                                "AP1",
                                "Bib AP1",
                                "AP2",
                                "Bib AP2",
                                Map.of(CardState.AT_POINT, 1L, CardState.PRODUCED, 1L)),
                        new CardMove(
                                "9030",
                                "Gemeente 9030",
                                "AP1",
                                "Bib AP1",
                                "AP2",
                                "Bib AP2",
                                Map.of(CardState.PRODUCED, 1L)));
    }

    @Test
    void ofOnePostcode_cardsMove_whileWhatWasPrintedStays() throws SQLException, IOException {
        oneIs("AT_POINT");
        String printed = campaign.packingLists(production);
        assertThat(moves.move(campaign.year, "9000", "AP1", "AP2", LIES)).isEqualTo(2);
        assertThat(campaign.cards())
                .containsExactly(
                        "Peeters PICKUP_POINT/POSTCODE AP2 SENT",
                        "Peeters PICKUP_POINT/POSTCODE AP2 PRODUCED",
                        "Peeters PICKUP_POINT/POSTCODE AP1 PRODUCED");
        assertThat(campaign.packingLists(production)).isEqualTo(printed);
        assertThat(moves.of(campaign.year)).extracting(CardMove::postcode).containsExactly("9030");
        assertThat(campaign.count(
                        """
                        select count(*) from distribution_card_event e join distribution_card c on c.id = e.card_id
                         where c.card_year = ? and e.what = 'MOVED' and e.from_point = 'AP1' and e.to_point = 'AP2'
                           and e.done_by = 'lies'
                        """,
                        campaign.year.value()))
                .isEqualTo(2);
    }

    @Test
    void allMoveTogether_butNotWhatWasHandedOverOrIsBlocked() {
        oneIs("HANDED_OVER");
        assertThat(moves.move(campaign.year, null, null, null, LIES)).isEqualTo(2);
        assertThat(campaign.cards().get(0)).contains("AP1 HANDED_OVER");
        assertThat(moves.of(campaign.year)).isEmpty();
    }

    @Test
    void whatSomebodyElseMoved_isToldAndNotMovedTwice() {
        moves.move(campaign.year, "9000", "AP1", "AP2", LIES);
        assertThat(refusal(() -> moves.move(campaign.year, "9000", "AP1", "AP2", LIES)))
                .isEqualTo("no-move");
        assertThat(refusal(() -> moves.move(campaign.year, "9030", "AP1", "AP3", LIES)))
                .isEqualTo("no-move");
        assertThat(refusal(() -> moves(LocalDate.of(campaign.year.value() + 1, 1, 1))
                        .move(campaign.year, null, null, null, LIES)))
                .isEqualTo("no-move");
    }

    private void oneIs(String state) {
        campaign.database.update(
                """
                update distribution_card set state = ? where card_year = ? and id =
                       (select first.id from (select min(id) as id from distribution_card where card_year = ?) first)
                """,
                state,
                campaign.year.value(),
                campaign.year.value());
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(LerarenkaartException.class, act::run)
                .problem()
                .type();
    }
}
