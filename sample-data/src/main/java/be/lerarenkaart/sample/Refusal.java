package be.lerarenkaart.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Turns an assignment that would give the right into one that does not. Some hold a second ground, which must lose:
 * the reasons are looked for in a fixed order.
 */
record Refusal(Season season, Dice dice) {

    private static final List<String> LEAVE_WITHOUT_RIGHT = List.of("TBSPA", "VERLOF_ONBEZOLDIGD", "NON_ACTIVITEIT");

    Assignment of(Kind kind, Assignment good) {
        Assignment job = dice.percent(8) ? good.as(Jobs.withoutRight(dice)) : good;
        Assignment over = dice.percent(70) ? ended(job) : job;
        return switch (kind) {
            case RETIRED -> over.inState("PENSIOEN");
            case DECEASED -> over.inState("OVERLEDEN");
            case UNPAID_LEAVE -> job.inState(dice.pick(LEAVE_WITHOUT_RIGHT));
            default -> dice.percent(40) ? over.inState("UIT_DIENST") : ended(job);
        };
    }

    private Assignment ended(Assignment assignment) {
        LocalDate reference = season.reference();
        LocalDate end =
                switch (dice.below(20)) {
                    case 0 -> reference;
                    case 1, 2, 3, 4, 5 -> LocalDate.of(season.cardYear() - 1, 8, 31);
                    case 6, 7, 8, 9, 10 -> LocalDate.of(season.cardYear() - 1, 6, 30);
                    default -> dice.between(reference.minusYears(3), reference);
                };
        boolean hadBegun = assignment.begin().isBefore(end);
        return assignment.during(hadBegun ? assignment.begin() : end.minusDays(dice.below(300)), end);
    }
}
