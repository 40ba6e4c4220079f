package be.lerarenkaart.distribution.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.CardEvent;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.distribution.TransactionsInTest;
import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.intake.SentFile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StolenCardsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final String HEADER =
            "stamboeknummer;naam;voornaam;afhaalpunt;gemeld_op;proces_verbaal;reden;kaartnummer\n";

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final Cards cards = TransactionsInTest.cards(campaign.database);
    private final StolenCards importer = new StolenCards(id -> "lies", Clock.systemUTC());

    private long an;
    private long bo;
    private long noNumber;
    private long planned;

    @BeforeEach
    void aBoxAtAPoint() throws SQLException {
        campaign.postcode("9000", 51.05, 3.72).point("AP1", 51.05, 3.72).claim("AP1", "9000", "2020-09-01");
        an = campaign.person().withNumber(number(1)).decided();
        bo = campaign.person().withNumber(number(2)).decided();
        noNumber = campaign.person().decided();
        campaign.allocate();
        campaign.produce();
        planned = campaign.person().withNumber(number(3)).decided();
        campaign.allocate();
    }

    private long number(int serial) {
        return 18_500_000_000L + campaign.year.value() * 1000L + serial;
    }

    private CardFact card(long holder) {
        return cards.ofHolder(holder).get(0);
    }

    @Test
    void theCardsOfAStolenBox_areBlockedAtOnce_withWhoAndWhy() throws SQLException, IOException {
        SentFile sent = campaign.send(
                importer,
                HEADER
                        + number(1) + ";Peeters;An;AP1;2021-01-11;;diefstal in afhaalpunt;\n"
                        + ";Peeters;An;AP1;2021-01-11;GE.1/2021;;"
                        + card(noNumber).number() + "\n"
                        + number(1) + ";Peeters;An;AP1;2021-01-11;;nog eens;\n");

        assertThat(sent.verdicts())
                .containsExactly("WARNING POLICE_REPORT_MISSING proces_verbaal", "ACCEPTED", "MERGED DUPLICATE_ROW");
        assertThat(card(an).state()).isEqualTo(CardState.BLOCKED);
        assertThat(card(an).blockReason()).isEqualTo(BlockReason.STOLEN);
        CardEvent last = card(an).history().get(card(an).history().size() - 1);
        assertThat(last.what()).isEqualTo("BLOCKED");
        assertThat(last.by()).isEqualTo("lies");
        assertThat(last.remark()).isEqualTo("diefstal in afhaalpunt");
        assertThat(card(noNumber).policeReport()).isEqualTo("GE.1/2021");
        assertThat(card(bo).state()).isEqualTo(CardState.PRODUCED);
        assertThat(campaign.produce().getInt("reprints")).isEqualTo(2);
    }

    @Test
    void whatCannotBeStolen_isNotTaken_andSaysWhy() throws SQLException, IOException {
        campaign.send(importer, HEADER + number(2) + ";P;A;AP1;2021-01-11;GE.2/2021;;\n");
        SentFile sent = campaign.send(
                importer,
                HEADER
                        + number(9) + ";P;A;AP1;2021-01-11;GE.2/2021;;\n"
                        + number(1) + ";P;A;AP2;2021-01-11;GE.2/2021;;\n"
                        + number(3) + ";P;A;AP1;2021-01-11;GE.2/2021;;\n"
                        + number(2) + ";P;A;AP1;2021-01-11;GE.2/2021;;\n"
                        + ";P;A;AP1;2021-01-11;GE.2/2021;;\n"
                        + number(1) + ";P;A;AP1;31/02/2021;GE.2/2021;;\n"
                        + number(1) + ";P;A;AP1;2021-01-11;" + "x".repeat(41) + ";;\n");

        assertThat(sent.verdicts())
                .containsExactly(
                        "REJECTED CARD_UNKNOWN",
                        "REJECTED CARD_ELSEWHERE",
                        "REJECTED CARD_NOT_IN_USE",
                        "MERGED ALREADY_STOLEN",
                        "REJECTED CARD_NOT_NAMED",
                        "REJECTED INVALID_DATE gemeld_op",
                        "REJECTED FIELD_TOO_LONG proces_verbaal");
        assertThat(card(an).state()).isEqualTo(CardState.PRODUCED);
        assertThat(card(planned).state()).isEqualTo(CardState.PLANNED);
    }

    @Test
    void whoeverDied_hasACardThatIsRefused_andAnEarlierBlockStays() {
        campaign.database.update(
                "update eligibility_decision set entitled = 0, reason = 'DECEASED' where staff_member_id in (?, ?)",
                an,
                planned);
        ChosenCards chosen = new ChosenCards(campaign.database);
        TransactionsInTest transactions = new TransactionsInTest(SCHEMA.dataSource());
        Deaths deaths = new Deaths(
                new ChosenCards(new Database(transactions.dataSource())),
                job -> Optional.of("tester"),
                Clock.systemUTC());
        transactions.in(() -> deaths.after(new EntitlementsDecided(campaign.year.value(), 1, 2)));
        transactions.in(() -> deaths.after(new EntitlementsDecided(campaign.year.value(), 2, 0)));

        assertThat(card(an).blockReason()).isEqualTo(BlockReason.DECEASED);
        assertThat(card(an).history())
                .filteredOn(event -> event.what().equals("BLOCKED"))
                .hasSize(1);
        assertThat(card(planned).state()).isEqualTo(CardState.PLANNED);
        assertThat(chosen.byState(CardAct.BLOCK, CardSelection.at(campaign.year, "AP1")))
                .containsEntry(CardState.BLOCKED, 1L);
    }
}
