package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.kernel.CardYear;
import java.util.List;

/**
 * Cards of a year to which something happens together; what is null does not matter.
 *
 * @param numbers as printed; null for all, empty for none
 */
public record CardSelection(CardYear year, Channel channel, String pointCode, Long production, List<String> numbers) {

    public CardSelection {
        numbers = numbers == null ? null : List.copyOf(numbers);
    }

    /** All that goes by one channel. */
    public static CardSelection of(CardYear year, Channel channel) {
        return new CardSelection(year, channel, null, null, null);
    }

    /** All that lies at, or goes to, one pick-up point. */
    public static CardSelection at(CardYear year, String pointCode) {
        return new CardSelection(year, Channel.PICKUP_POINT, pointCode, null, null);
    }

    /** Of these only those of one production. */
    public CardSelection in(long productionId) {
        return new CardSelection(year, channel, pointCode, productionId, numbers);
    }

    /** Of these only those with these numbers. */
    public CardSelection numbered(List<String> only) {
        return new CardSelection(year, channel, pointCode, production, only);
    }

    /** Without the numbers. */
    @Override
    public String toString() {
        return "CardSelection[" + year + ", " + channel + ", " + pointCode + ", production " + production + ", "
                + (numbers == null ? "all" : numbers.size() + " numbers") + "]";
    }
}
