package be.lerarenkaart.distribution.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.embedded.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlacedCardsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final PlacedCards cards = new PlacedCards(campaign.database);

    @BeforeEach
    void threeAtAPointAndOneByPost() throws SQLException {
        campaign.postcode("9000", 51.05, 3.72).point("AP1", 51.05, 3.72).claim("AP1", "9000", "2020-09-01");
        campaign.person().named("Maes").living("9000").decided();
        campaign.person().named("Aerts").living("9000").decided();
        campaign.person().named("Claes").living("9000").decided();
        campaign.person().named("Start").starter().decided();
        campaign.allocate();
        campaign.database.update(
                "update distribution_card set state = 'CANCELLED' where card_year = ? order by id limit 1",
                campaign.year.value());
    }

    private List<String> holders(Channel channel, String point, CardState state, int first, int most) {
        return cards.of(campaign.year, channel, point, state, first, most).stream()
                .map(PlacedCard::holder)
                .toList();
    }

    @Test
    void ofAPoint_theyComeByName_withoutWhatWasWithdrawn() {
        assertThat(holders(Channel.PICKUP_POINT, "AP1", null, 0, 10)).containsExactly("Aerts An", "Claes An");
        assertThat(holders(Channel.PICKUP_POINT, "AP1", null, 1, 1)).containsExactly("Claes An");
        assertThat(holders(Channel.PICKUP_POINT, "AP1", CardState.CANCELLED, 0, 10))
                .containsExactly("Maes An");
        assertThat(holders(Channel.PICKUP_POINT, "AP1", CardState.SENT, 0, 10)).isEmpty();
    }

    @Test
    void ofAChannel_theyAreThoseWithoutAPoint() {
        assertThat(holders(Channel.HOME, null, CardState.PLANNED, 0, 10)).containsExactly("Start An");
        assertThat(holders(Channel.PICKUP_POINT, null, null, 0, 10)).isEmpty();
    }

    @Test
    void aCard_showsTheEndOfItsNumberOnly() {
        PlacedCard one = cards.of(campaign.year, Channel.HOME, null, null, 0, 1).get(0);
        assertThat(one.lastDigits()).matches("\\d{4}");
        assertThat(one.toString()).doesNotContain("Start");
    }
}
