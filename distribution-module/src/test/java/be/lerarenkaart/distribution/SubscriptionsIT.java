package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.eligibility.CardYearChanged;
import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.SentFile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SubscriptionsIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final String HEADER =
            "abonneenummer;stamboeknummer;naam;voornaam;geboortedatum;straat;huisnummer;bus;postcode;gemeente;landcode;email;begin;einde\n";

    private final Campaign campaign = Campaign.in(SCHEMA);

    private SentFile send(String rows, long... entitled) throws SQLException, IOException {
        long[] sorted = LongStream.of(entitled).sorted().toArray();
        return campaign.send(new Subscriptions((connection, year) -> sorted), HEADER + rows);
    }

    private String row(String number, String name, String begin) {
        return row(number, name, begin, "31/08/" + campaign.year);
    }

    private String row(String number, String name, String begin, String end) {
        return "KL1;" + number + ";" + name + ";An;1980-05-17;Dorp;1;;9000;Gent;BE;an@school.example;" + begin + ";"
                + end + "\n";
    }

    private String inTime() {
        return (campaign.year.value() - 1) + "-08-20";
    }

    @Test
    void aPersonIsFoundByNumberElseByNameAndBirthDate() throws SQLException, IOException {
        long numbered = campaign.person().withNumber(18005170012L).named("Maes").decided();
        long named = campaign.person().named("D'Hondt").decided();
        campaign.person().named("Twice").decided();
        campaign.person().named("Twice").decided();
        assertThat(send(
                                row("18005170012", "Anders", inTime())
                                        + row("", "DHONDT", inTime())
                                        + row("", "Twice", inTime())
                                        + row("", "Nobody", inTime()),
                                numbered,
                                named)
                        .verdicts())
                .containsExactly("SUBSCRIBER", "SUBSCRIBER", "UNKNOWN UNKNOWN", "UNKNOWN UNKNOWN");
    }

    @Test
    void aNumberThatLeadsNowhereIsTriedByNameAmongPeopleWithoutANumber() throws SQLException, IOException {
        long listed = campaign.person().named("Listed").decided();
        long other = campaign.person().withNumber(18005170416L).named("Other").decided();
        assertThat(send(row("18005170315", "Listed", inTime()) + row("18005170315", "Other", inTime()), listed, other)
                        .verdicts())
                .containsExactly("SUBSCRIBER", "UNKNOWN UNKNOWN");
    }

    @Test
    void rowsThatCannotBeReadSayWhy() throws SQLException, IOException {
        assertThat(send(row("", "Zonderling", "gisteren")
                                + row("", "Zonderling", "")
                                + row("", "Zonderling", inTime(), "31/02/2021")
                                + "KL1;te weinig\n"
                                + row("", "Zonderling", inTime()))
                        .verdicts())
                .containsExactly(
                        "INVALID_DATE INVALID_DATE begin",
                        "INVALID_DATE INVALID_DATE begin",
                        "INVALID_DATE INVALID_DATE einde",
                        "FIELD_COUNT FIELD_COUNT",
                        "UNKNOWN UNKNOWN");
    }

    @Test
    void aDecisionSettlesTheVerdictsAgain() throws SQLException, IOException {
        PersonInTest person = campaign.person().withNumber(18005170113L);
        long id = person.decided();
        assertThat(send(row("18005170113", "Peeters", inTime()) + row("18005170113", "Peeters", inTime()), id)
                        .verdicts())
                .containsExactly("SUBSCRIBER", "DUPLICATE DUPLICATE");

        person.withoutRight().decide();
        decided();
        assertThat(verdicts())
                .containsExactly("NOT_ENTITLED NOT_ENTITLED 18005170113", "NOT_ENTITLED NOT_ENTITLED 18005170113");
        assertThat(counts()).containsExactly("NOT_ENTITLED 2");

        campaign.database.update(
                "update eligibility_decision set entitled = 1 where current_year = ?", campaign.year.value());
        decided();
        assertThat(verdicts()).containsExactly("SUBSCRIBER 18005170113", "DUPLICATE DUPLICATE 18005170113");
        assertThat(counts()).containsExactly("DUPLICATE 1", "SUBSCRIBER 1");
    }

    @Test
    void aNewFileTellsWhoSubscribedSinceAndWhoNoLongerDoes() throws SQLException, IOException {
        long stays = campaign.person().withNumber(18005170716L).decided();
        long goes = campaign.person().withNumber(18005170817L).decided();
        long comes = campaign.person().withNumber(18005170918L).decided();
        send(row("18005170716", "Peeters", inTime()) + row("18005170817", "Peeters", inTime()), stays, goes);
        assertThat(send(row("18005170716", "Peeters", inTime()) + row("18005170918", "Peeters", inTime()), stays, comes)
                        .differences())
                .hasToString("{\"subscribers\":2,\"newSubscribers\":1,\"goneSubscribers\":1}");
    }

    @Test
    void anotherDeadlineSettlesThemToo() throws SQLException, IOException {
        long id = campaign.person().withNumber(18005170315L).decided();
        send(row("18005170315", "Peeters", inTime()), id);
        campaign.database.update(
                "update eligibility_card_year set subscription_deadline = ? where card_year = ?",
                inTime(),
                campaign.year.value());
        new SubscriptionSettlement(campaign.database, new Imports()).after(new CardYearChanged(campaign.year.value()));
        assertThat(counts()).containsExactly("TOO_LATE 1");
    }

    @Test
    void aSubscriberGetsTheCardWithTheMagazine() throws SQLException, IOException {
        long id = campaign.person().withNumber(18005170214L).decided();
        send(row("18005170214", "Peeters", inTime()), id);
        campaign.allocate();
        assertThat(campaign.cards()).containsExactly("Peeters MAGAZINE/SUBSCRIBER - PLANNED");
    }

    @Test
    void nothingOfNamesOrAddressesIsKept() throws SQLException, IOException {
        send(row("", "Zonderling", inTime()));
        assertThat(campaign.database.query(
                        """
                        select column_name from information_schema.columns
                         where table_schema = database() and table_name = 'distribution_subscription'
                        """,
                        row -> row.getString(1)))
                .containsExactlyInAnyOrder(
                        "import_id",
                        "row_no",
                        "subscriber_number",
                        "staff_member_id",
                        "begins",
                        "ends",
                        "verdict",
                        "subscriber_id");
    }

    @Test
    void aFileOfAnotherYearIsRefused() {
        int year = campaign.year.value();
        assertThatThrownBy(() -> send(row("", "Zonderling", (year - 2) + "-08-20", (year - 1) + "-08-31")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("wrong-year");
        assertThatThrownBy(() -> send(row("", "Zonderling", year + "-08-20", (year + 1) + "-08-31")))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("wrong-year");
    }

    private void decided() {
        new SubscriptionSettlement(campaign.database, new Imports())
                .after(new EntitlementsDecided(campaign.year.value(), 1, 1));
    }

    private List<String> verdicts() {
        return campaign.database.query(
                """
                select trim(concat(v.verdict, ' ', v.code)), v.stamboek_number
                  from intake_verdict v
                  join distribution_current_import i on i.import_id = v.import_id
                 where i.card_year = ? and i.kind = 'SUBSCRIPTIONS'
                 order by v.row_no
                """,
                row -> row.getString(1) + " " + row.getLong(2),
                campaign.year.value());
    }

    private List<String> counts() {
        return campaign.database.query(
                """
                select c.verdict, c.row_count
                  from intake_verdict_count c
                  join distribution_current_import i on i.import_id = c.import_id
                 where i.card_year = ? and i.kind = 'SUBSCRIPTIONS'
                 order by c.verdict
                """,
                row -> row.getString(1) + " " + row.getLong(2),
                campaign.year.value());
    }
}
