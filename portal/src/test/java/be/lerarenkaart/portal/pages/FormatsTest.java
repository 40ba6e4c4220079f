package be.lerarenkaart.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void numbers_haveAPointForThousands() {
        assertThat(Formats.number(220650)).isEqualTo("220.650");
        assertThat(Formats.number(0)).isEqualTo("0");
    }

    @Test
    void whatIsNotKnown_isADash() {
        assertThat(Formats.number(null)).isEqualTo("–");
        assertThat(Formats.signed(null)).isEqualTo("–");
        assertThat(Formats.date(null)).isEqualTo("–");
        assertThat(Formats.moment(null)).isEqualTo("–");
        assertThat(Formats.percent(3, 0)).isEqualTo("–");
    }

    @Test
    void differences_showTheirSign() {
        assertThat(Formats.signed(1200)).isEqualTo("+1.200");
        assertThat(Formats.signed(-3)).isEqualTo("−3");
        assertThat(Formats.signed(0)).isEqualTo("0");
    }

    @Test
    void shares_haveOneDecimal() {
        assertThat(Formats.percent(1, 3)).isEqualTo("33,3 %");
        assertThat(Formats.share(1, 3)).isEqualTo(33.3);
        assertThat(Formats.share(5, null)).isZero();
    }

    @Test
    void moments_areThoseOfBrussels() {
        assertThat(Formats.moment(Instant.parse("2020-12-31T23:30:00Z"))).isEqualTo("1 januari 2021, 00.30");
        assertThat(Formats.moment(Instant.parse("2020-07-01T12:00:00Z"))).isEqualTo("1 juli 2020, 14.00");
        assertThat(Formats.date(LocalDate.of(2020, 11, 1))).isEqualTo("1 november 2020");
    }

    @Test
    void sizes_areSaidInTheUnitThatFits() {
        assertThat(Formats.bytes(40_430_489)).isEqualTo("38,6 MB");
        assertThat(Formats.bytes(13_020)).isEqualTo("12 kB");
        assertThat(Formats.bytes(3)).isEqualTo("1 kB");
    }

    @Test
    void whatLooksLikeADay_andIsNone_staysAsItWasWritten() {
        assertThat(Formats.told("2026-99-99")).isEqualTo("2026-99-99");
        assertThat(Formats.told("2026-11-25T25:61 helemaal Z")).isEqualTo("2026-11-25T25:61 helemaal Z");
        assertThat(Formats.told("2026-11-25")).isEqualTo("25 november 2026");
    }
}
