package be.lerarenkaart.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesTest {

    private final Times ours = new Times();
    private final Times limit = new Times();

    @Test
    void aRatioIsTheMedianOfTheRoundsRatios_soThatOneSlowRoundDoesNotCount() {
        round(2, 1);
        round(30, 10);
        round(900, 1);
        assertThat(ours.timesAsMuchAs(limit, Cost::seconds)).isEqualTo(3);
    }

    @Test
    void whatRanTwiceInARoundCountsWithItsMean() {
        ours.addRound(seconds(1), seconds(5));
        limit.addRound(seconds(2), seconds(1));
        assertThat(ours.timesAsMuchAs(limit, Cost::seconds)).isEqualTo(2);
    }

    @Test
    void betweenTwoRoundsTheMedianIsTheirMiddle() {
        round(1, 1);
        round(4, 1);
        assertThat(ours.timesAsMuchAs(limit, Cost::seconds)).isEqualTo(2.5);
    }

    @Test
    void theTimeOfTheProcessorsHasItsOwnRatio() {
        ours.addRound(new Cost(100, 6));
        limit.addRound(new Cost(1, 3));
        assertThat(ours.timesAsMuchAs(limit, Cost::processorSeconds)).isEqualTo(2);
    }

    @Test
    void itIsToldAsMedianAndRange() {
        round(2, 1);
        round(1, 1);
        round(9.5, 1);
        assertThat(ours).hasToString("2.00 (1.00-9.50)");
    }

    private void round(double ourSeconds, double limitSeconds) {
        ours.addRound(seconds(ourSeconds));
        limit.addRound(seconds(limitSeconds));
    }

    private static Cost seconds(double seconds) {
        return new Cost(seconds, 0);
    }
}
