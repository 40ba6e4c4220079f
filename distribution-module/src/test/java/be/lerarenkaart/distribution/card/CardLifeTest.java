package be.lerarenkaart.distribution.card;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.kernel.CardYear;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act on a card in every state, against a table that was written by hand. */
class CardLifeTest {

    private static final CardYear YEAR = new CardYear(2027);
    private static final Instant IN_MARCH = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2028-01-02T10:00:00Z");

    /**
     * Rows are acts, columns the states before in the order of {@link CardState}, cells the state afterwards. A dot is a
     * refusal; an exclamation mark says that it may also happen after the year.
     */
    private static final String TABLE =
            """
            act              PLANNED   PRODUCED   SENT        AT_POINT    HANDED_OVER DELIVERED RETURNED BLOCKED  REPLACED  CANCELLED
            PRODUCE          PRODUCED  .          .           .           .           .         .        .        .         .
            UNDO_PRODUCTION  .         PLANNED!   .           .           .           .         .        .        .         .
            WITHDRAW         CANCELLED! CANCELLED! .          .           .           .         .        .        .         .
            SEND             .         SENT       .           .           .           .         .        .        .         .
            RECEIVE          .         .          AT_POINT    .           .           .         .        .        .         .
            HAND_OVER        .         .          HANDED_OVER HANDED_OVER .           .         .        .        .         .
            UNDO_HANDOVER    .         .          .           .           AT_POINT!   .         .        .        .         .
            DELIVER          .         .          DELIVERED   .           .           .         .        .        .         .
            RETURN           .         .          RETURNED!   RETURNED!   .           RETURNED! .        .        .         .
            SEND_AGAIN       .         .          .           .           .           .         SENT     .        .         .
            BLOCK            BLOCKED!  BLOCKED!   BLOCKED!    BLOCKED!    BLOCKED!    BLOCKED!  BLOCKED! .        .         .
            UNBLOCK          .         .          .           .           .           .         .        BEFORE!  .         .
            REPLACE          .         .          .           .           .           .         .        REPLACED .         .
            UNDO_REPLACEMENT .         .          .           .           .           .         .        .        BLOCKED!  .
            REPORT_FOUND     .         .          .           .           .           .         .        .        REPLACED! .
            """;

    private static final List<CardAct> AT_A_COUNTER =
            List.of(CardAct.RECEIVE, CardAct.HAND_OVER, CardAct.UNDO_HANDOVER);

    private static final Map<CardAct, Map<CardState, String>> EXPECTED = read();

    private static Map<CardAct, Map<CardState, String>> read() {
        Map<CardAct, Map<CardState, String>> table = new EnumMap<>(CardAct.class);
        CardState[] states = CardState.values();
        TABLE.lines().skip(1).map(line -> line.split(" +")).forEach(cells -> {
            Map<CardState, String> row = new EnumMap<>(CardState.class);
            for (int i = 1; i < cells.length; i++) {
                row.put(states[i - 1], cells[i]);
            }
            table.put(CardAct.valueOf(cells[0]), row);
        });
        return table;
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(CardAct.values()).flatMap(act -> Arrays.stream(CardState.values())
                .filter(state -> state != CardState.EXPIRED)
                .flatMap(state -> Arrays.stream(Channel.values()).map(channel -> Arguments.of(act, state, channel))));
    }

    @ParameterizedTest(name = "{0} of a card that is {1} in channel {2}")
    @MethodSource("everything")
    void eachTransition_isAsTheTableSays(CardAct act, CardState state, Channel channel) {
        String cell = EXPECTED.get(act).get(state);
        CardLife life = new CardLife(YEAR, channel, state, state.isRefused() ? CardState.SENT : null);
        boolean rightChannel = AT_A_COUNTER.contains(act)
                ? channel == Channel.PICKUP_POINT
                : act != CardAct.DELIVER || channel != Channel.PICKUP_POINT;
        boolean allowed = rightChannel && !cell.equals(".");

        assertThat(life.refusal(act, IN_MARCH) == null).as("in its year").isEqualTo(allowed);
        assertThat(life.refusal(act, AFTERWARDS) == null)
                .as("after its year")
                .isEqualTo(allowed && (cell.endsWith("!") || state.isRefused()));
        if (allowed) {
            String after = cell.replace("!", "").replace("BEFORE", "SENT");
            assertThat(life.after(act)).hasToString(after);
        }
    }

    @Test
    void theTableOfTheTest_namesEveryActAndEveryState() {
        assertThat(EXPECTED).containsOnlyKeys(CardAct.values());
        assertThat(EXPECTED.values()).allSatisfy(row -> assertThat(row).hasSize(CardState.values().length - 1));
    }

    @ParameterizedTest(name = "at {0} a card of 2027 that is {1} is {2}")
    @CsvSource({
        "2027-12-31T22:59:59.999999Z, HANDED_OVER, HANDED_OVER",
        "2027-12-31T23:00:00Z, HANDED_OVER, EXPIRED",
        "2027-12-31T23:00:00Z, SENT, EXPIRED",
        "2027-12-31T23:00:00Z, AT_POINT, EXPIRED",
        "2027-12-31T23:00:00Z, DELIVERED, EXPIRED",
        "2027-12-31T23:00:00Z, RETURNED, EXPIRED",
        "2027-12-31T23:00:00Z, PLANNED, EXPIRED",
        "2027-12-31T23:00:00Z, BLOCKED, BLOCKED",
        "2027-12-31T23:00:00Z, REPLACED, REPLACED",
        "2027-12-31T23:00:00Z, CANCELLED, CANCELLED",
        "2027-03-28T00:59:59Z, AT_POINT, AT_POINT",
        "2027-03-28T01:00:00Z, AT_POINT, AT_POINT",
        "2027-10-31T00:59:59Z, AT_POINT, AT_POINT",
        "2027-10-31T01:00:00Z, AT_POINT, AT_POINT",
    })
    void aCard_expiresWhenTheYearEndsInBrussels(Instant moment, CardState stored, CardState then) {
        assertThat(stored.at(moment, YEAR)).isEqualTo(then);
    }
}
