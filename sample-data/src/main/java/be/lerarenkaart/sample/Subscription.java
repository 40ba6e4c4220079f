package be.lerarenkaart.sample;

import java.time.LocalDate;

/** A person's subscription of one sort; two of the same person and sort differ only in their number. */
record Subscription(int person, Sort sort) {

    /** Named by the verdict of the answers; of two equal ABONNEE rows the second one's is DUBBEL. */
    enum Sort {
        ABONNEE,
        TE_LAAT,
        VERLOPEN,
        NIET_RECHTHEBBEND,
        ONBEKEND
    }

    LocalDate begin(Season season, Dice dice) {
        LocalDate deadline = season.subscriptionDeadline();
        if (sort == Sort.TE_LAAT || sort == Sort.ONBEKEND && dice.percent(10)) {
            return dice.percent(10) ? deadline : dice.between(deadline, deadline.plusDays(50));
        } else if (sort == Sort.VERLOPEN || dice.percent(20)) {
            return LocalDate.of(season.cardYear() - 2, 9, 1).plusDays(dice.below(60));
        }
        return dice.percent(3) ? deadline.minusDays(1) : dice.between(deadline.minusDays(90), deadline.minusDays(1));
    }

    LocalDate end(Season season, Dice dice) {
        LocalDate newYear = LocalDate.of(season.cardYear(), 1, 1);
        if (sort == Sort.VERLOPEN) {
            return dice.percent(10) ? newYear.minusDays(1) : LocalDate.of(season.cardYear() - 1, 8, 31);
        }
        return dice.percent(3) ? newYear.plusDays(30) : LocalDate.of(season.cardYear(), 8, 31);
    }
}
