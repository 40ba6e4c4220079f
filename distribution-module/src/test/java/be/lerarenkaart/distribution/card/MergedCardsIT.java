package be.lerarenkaart.distribution.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.eligibility.people.MergeEnded;
import be.lerarenkaart.eligibility.people.PeopleMerged;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the cards of two people who turn out to be one. */
class MergedCardsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By ANN = new By("ann", 1L);
    private static final long MERGE = 7;

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final MergedCards cards = in(campaign.year.value());

    private long kept;
    private long merged;

    private MergedCards in(int year) {
        return new MergedCards(
                campaign.database, Clock.fixed(Instant.parse(year + "-03-01T09:00:00Z"), ZoneOffset.UTC));
    }

    @BeforeEach
    void aPoint() {
        campaign.postcode("9000", 51.05, 3.72).point("AP1", 51.05, 3.72).claim("AP1", "9000", "2020-09-01");
        campaign.database.update("delete from distribution_merged_card");
    }

    private void bothPlanned() throws SQLException {
        kept = campaign.person().named("Blijft").living("9000").decided();
        merged = campaign.person().named("Gaat").living("9000").decided();
        campaign.allocate();
    }

    private void merge(MergedCards how) {
        how.after(new PeopleMerged(MERGE, kept, merged, ANN));
    }

    /** State of each card, by whose it is. */
    private List<String> states(long person) {
        return campaign.database.query(
                "select state from distribution_card where staff_member_id = ? order by id",
                row -> row.getString(1),
                person);
    }

    private void make(long person) {
        campaign.database.update(
                "update distribution_card set state = 'SENT' where staff_member_id = ? and state = 'PLANNED'", person);
    }

    @Test
    void whenBothArePlanned_thenTheOneOfWhoIsKeptStays() throws SQLException {
        bothPlanned();
        merge(cards);
        assertThat(states(kept)).containsExactly("PLANNED");
        assertThat(states(merged)).containsExactly("CANCELLED");
        assertThat(campaign.count(
                        "select count(*) from distribution_card_event where what = 'CANCELLED' and done_by = 'ann'"))
                .isPositive();
    }

    @Test
    void whenOnlyTheOtherIsMade_thenItGoesOver_andComesBackWithTheEnd() throws SQLException {
        bothPlanned();
        make(merged);
        merge(cards);
        assertThat(states(kept)).containsExactlyInAnyOrder("CANCELLED", "SENT");
        assertThat(states(merged)).isEmpty();
        cards.after(new MergeEnded(MERGE, kept, merged, ANN));
        assertThat(states(kept)).containsExactly("CANCELLED");
        assertThat(states(merged)).containsExactly("SENT");
    }

    @Test
    void whenOnlyTheOtherHasOne_thenItGoesOverThoughItIsPlanned() throws SQLException {
        kept = campaign.person().named("Blijft").living("9000").withoutRight().decided();
        merged = campaign.person().named("Gaat").living("9000").decided();
        campaign.allocate();
        merge(cards);
        assertThat(states(kept)).containsExactly("PLANNED");
    }

    @Test
    void whenBothAreMade_thenPeopleMustSettleItFirst() throws SQLException {
        bothPlanned();
        make(kept);
        make(merged);
        assertThatExceptionOfType(LerarenkaartException.class)
                .isThrownBy(() -> merge(cards))
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("both-have-cards"));
        assertThat(states(kept)).containsExactly("SENT");
        campaign.database.update(
                """
                update distribution_card set state = 'BLOCKED', block_reason = 'DOUBLE', blocked_from = 'SENT'
                 where staff_member_id = ?
                """,
                merged);
        merge(cards);
        assertThat(states(kept)).containsExactly("SENT");
        assertThat(states(merged)).containsExactly("BLOCKED");
    }

    @Test
    void whenTheYearIsPast_thenEachKeepsTheirOwn() throws SQLException {
        bothPlanned();
        make(kept);
        make(merged);
        merge(in(campaign.year.value() + 1));
        assertThat(states(kept)).containsExactly("SENT");
        assertThat(states(merged)).containsExactly("SENT");
    }
}
