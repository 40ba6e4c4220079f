package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.kernel.By;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PointAndClaimFilesIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final String POINTS =
            "code;naam;type;straat;huisnummer;postcode;gemeente;provincie;breedtegraad;lengtegraad;openingsuren;startdatum;einddatum;bron\n";
    private static final String CLAIMS = "afhaalpunt;postcode;aangevraagd_op\n";

    private final Campaign campaign =
            Campaign.in(SCHEMA).postcode("9000", 51.05, 3.72).postcode("9030", 51.08, 3.66);

    private String point(String code, String place, String dates) {
        return code + ";Bib " + code + ";bib;Dorp;1;9000;Gent;Oost-Vlaanderen;" + place + ";\"ma 9:00; di 10:00\";"
                + dates + ";bron\n";
    }

    private String season() {
        return (campaign.year.value() - 1) + "-12-21;30/06/" + campaign.year;
    }

    private String autumn() {
        return (campaign.year.value() - 1) + "-09-15";
    }

    private void sendTwoPoints() throws SQLException, IOException {
        campaign.send(
                new PickupPointFiles(),
                POINTS + point("AP1", "51.05;3.72", season()) + point("AP2", "51.08;3.66", season()));
    }

    private static void assertRefused(ThrowingCallable sending, String type) {
        assertThatThrownBy(sending).isInstanceOfSatisfying(RefusedFile.class, refused -> assertThat(
                        refused.problem().type())
                .isEqualTo(type));
    }

    @Nested
    class Points {

        @Test
        void eachRowGetsItsVerdict() throws SQLException, IOException {
            assertThat(campaign.send(
                                    new PickupPointFiles(),
                                    POINTS
                                            + point("AP1", "51,05;3,72", season())
                                            + point("AP1", "51.05;3.72", season())
                                            + point("AP2", ";", ";")
                                            + point("AP 3", "51.05;3.72", season())
                                            + point("AP4", "vijftig;3.72", season())
                                            + point("AP5", "51.05;3.72", "31/02/2021;2021-06-30")
                                            + "AP6;te weinig\n")
                            .verdicts())
                    .containsExactly(
                            "ACCEPTED",
                            "MERGED DUPLICATE_ROW code",
                            "ACCEPTED",
                            "REJECTED POINT_CODE_INVALID code",
                            "REJECTED COORDINATE_INVALID breedtegraad",
                            "REJECTED INVALID_DATE startdatum",
                            "REJECTED FIELD_COUNT");
            assertThat(new PickupPoints(campaign.database).of(campaign.year))
                    .extracting(point -> point.code() + " " + point.latitude() + " " + point.openingHours())
                    .containsExactly("AP1 51.05 ma 9:00; di 10:00", "AP2 null ma 9:00; di 10:00");
        }

        @Test
        void aNewPhotoReplacesTheFormerWhole() throws SQLException, IOException {
            sendTwoPoints();
            campaign.send(new PostcodeClaimFiles(), CLAIMS + "AP1;9000;" + autumn() + "\nAP2;9030;" + autumn() + "\n");
            assertThat(campaign.send(new PickupPointFiles(), POINTS + point("AP2", "51.08;3.66", season()))
                            .differences()
                            .toString())
                    .isEqualTo("{\"before\":2,\"after\":1,\"gone\":1}");
            assertThat(new PickupPoints(campaign.database).of(campaign.year))
                    .extracting(point -> point.code() + point.postcodes())
                    .containsExactly("AP2[9030]");
        }

        @Test
        void aPointThatHasCardsMayNotDisappear() throws SQLException, IOException {
            sendTwoPoints();
            campaign.send(new PostcodeClaimFiles(), CLAIMS + "AP1;9000;" + autumn() + "\n");
            campaign.person().decided();
            campaign.allocate();
            assertRefused(
                    () -> campaign.send(new PickupPointFiles(), POINTS + point("AP2", "51.08;3.66", season())),
                    "point-has-cards");
            assertThat(new PickupPoints(campaign.database).find(campaign.year, "AP1"))
                    .isPresent();
        }

        @Test
        void aPointIsKnownByCodeNameAndPlaceInAnyYear() throws SQLException, IOException {
            sendTwoPoints();
            KnownPoints known = new KnownPoints(campaign.database);

            assertThat(known.find("AP1")).contains(new PointName("AP1", "Bib AP1", "Gent"));
            assertThat(known.find("AP9")).isEmpty();
            assertThat(known.search("gent bib ap2", 10))
                    .extracting(PointName::code)
                    .containsExactly("AP2");
            assertThat(known.search("%", 10)).isEmpty();
        }

        @Test
        void aFileOfAnotherYearIsRefused() {
            assertRefused(
                    () -> campaign.send(
                            new PickupPointFiles(), POINTS + point("AP1", "51.05;3.72", "2015-12-21;2016-06-30")),
                    "wrong-year");
        }

        @Test
        void aFileWithoutAnyGoodRowIsRefused() {
            assertRefused(() -> campaign.send(new PickupPointFiles(), POINTS + "AP6;te weinig\n"), "no-usable-row");
        }
    }

    @Nested
    class Claims {

        @Test
        void eachRowGetsItsVerdict() throws SQLException, IOException {
            sendTwoPoints();
            assertThat(campaign.send(
                                    new PostcodeClaimFiles(),
                                    CLAIMS
                                            + "AP1;9000;" + autumn() + "\n"
                                            + "AP2;9000;" + autumn() + "\n"
                                            + "AP2;9030;" + autumn() + "\n"
                                            + "AP2;9030;" + autumn() + "\n"
                                            + "AP2;9999;" + autumn() + "\n"
                                            + "AP7;9030;" + autumn() + "\n"
                                            + "AP1;90;" + autumn() + "\n"
                                            + "AP1;9030;gisteren\n"
                                            + "AP1;9030\n")
                            .verdicts())
                    .containsExactly(
                            "WARNING CLAIM_CONFLICT postcode",
                            "WARNING CLAIM_CONFLICT postcode",
                            "ACCEPTED",
                            "MERGED DUPLICATE_ROW",
                            "WARNING POSTCODE_UNKNOWN postcode",
                            "REJECTED UNKNOWN_POINT afhaalpunt",
                            "REJECTED POSTCODE_INVALID postcode",
                            "REJECTED INVALID_DATE aangevraagd_op",
                            "REJECTED FIELD_COUNT");
        }

        @Test
        void newClaimsReleaseWhatTheyContradict() throws SQLException, IOException {
            sendTwoPoints();
            campaign.send(new PostcodeClaimFiles(), CLAIMS + "AP1;9000;" + autumn() + "\n");
            new PostcodeClaims(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()))
                    .assign(campaign.year, "9030", "AP1", null, new By("lies", 1L));
            campaign.send(new PostcodeClaimFiles(), CLAIMS + "AP2;9000;" + autumn() + "\nAP2;9030;" + autumn() + "\n");
            assertThat(new PickupPoints(campaign.database).of(campaign.year))
                    .extracting(point -> point.code() + point.postcodes())
                    .containsExactly("AP1[9030]", "AP2[9000]");
        }

        @Test
        void aFileOfAnotherYearIsRefused() throws SQLException, IOException {
            sendTwoPoints();
            assertRefused(
                    () -> campaign.send(new PostcodeClaimFiles(), CLAIMS + "AP1;9000;2012-09-15\n"), "wrong-year");
        }

        @Test
        void claimsBeforeTheirPointsAreRefused() {
            assertRefused(
                    () -> campaign.send(new PostcodeClaimFiles(), CLAIMS + "AP1;9000;" + autumn() + "\n"),
                    "no-usable-row");
        }
    }
}
