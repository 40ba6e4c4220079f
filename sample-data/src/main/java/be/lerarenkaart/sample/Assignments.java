package be.lerarenkaart.sample;

import be.lerarenkaart.sample.Assignment.Career;
import be.lerarenkaart.sample.Assignment.Job;
import be.lerarenkaart.sample.Assignment.Period;
import java.time.LocalDate;
import java.util.List;

/** Gives each person assignments from which the rules must conclude what the person was made for. */
final class Assignments {

    private static final List<String> LEAVE_WITH_RIGHT =
            List.of("ZIEKTE", "MOEDERSCHAP", "ZORGKREDIET_DEELTIJDS", "TBSOB");

    private final long seed;
    private final Season season;

    Assignments(long seed, Season season) {
        this.seed = seed;
        this.season = season;
    }

    Assignment of(Person person) {
        Dice dice = Dice.of(seed, Throw.ASSIGNMENT, person.number());
        return switch (person.kind()) {
            case STARTER -> starting(person, dice);
            case AFTER_PRODUCTION -> beginning(person, afterReference(dice), dice);
            case NOT_STARTED -> beginning(person, tooLate(dice), dice);
            case STAFF_CATEGORY -> withoutRight(person, dice);
            case RETIRED, DECEASED, ENDED, UNPAID_LEAVE ->
                new Refusal(season, dice).of(person.kind(), longServing(person, dice));
            default -> longServing(person, dice);
        };
    }

    private Assignment assignment(Dice dice, Job job, LocalDate begin, Career career) {
        String state = dice.percent(90) ? "DIENST" : dice.pick(LEAVE_WITH_RIGHT);
        return new Assignment(job, new Period(begin, end(begin, dice)), state, career);
    }

    private LocalDate end(LocalDate begin, Dice dice) {
        int share = dice.below(100);
        if (share < 60 || begin.isAfter(season.latestStart())) {
            return null;
        } else if (share < 62 && !begin.isAfter(season.reference())) {
            // Just enough: what ended on the reference date itself gives no right.
            return season.reference().plusDays(1);
        }
        return share < 86 ? LocalDate.of(season.cardYear(), 6, 30) : LocalDate.of(season.cardYear(), 8, 31);
    }

    /** Not a starter, by a day for some. */
    private Assignment longServing(Person person, Dice dice) {
        LocalDate latest = season.starterFrom().minusDays(1);
        LocalDate first = dice.percent(1) ? latest : dice.between(grownUp(person), latest);
        LocalDate returned = dice.percent(4) ? dice.between(first, latest) : null;
        LocalDate begin = begin(returned == null ? first : returned, dice);
        return assignment(dice, Jobs.withRight(dice), begin, new Career(first, returned));
    }

    private LocalDate begin(LocalDate since, Dice dice) {
        int share = dice.below(100);
        if (share < 45) {
            return season.schoolYearStart();
        }
        // On the reference date itself is in time for the production.
        return share < 46 ? season.reference() : dice.between(since, season.schoolYearStart());
    }

    private Assignment starting(Person person, Dice dice) {
        LocalDate start =
                switch (dice.below(50)) {
                    case 0 -> season.starterFrom();
                    case 1 -> season.starterUntil();
                    default -> dice.between(season.starterFrom(), season.starterUntil());
                };
        LocalDate schoolYear = season.schoolYearStart();
        LocalDate begin = start.isBefore(schoolYear) && dice.percent(70) ? schoolYear : start;
        LocalDate longAgo = season.starterFrom().minusYears(1);
        boolean returns = grownUp(person).isBefore(longAgo) && dice.percent(30);
        Career career = returns ? new Career(dice.between(grownUp(person), longAgo), start) : new Career(start, null);
        return assignment(dice, Jobs.withRight(dice), begin, career);
    }

    private Assignment beginning(Person person, LocalDate begin, Dice dice) {
        LocalDate longAgo = season.starterFrom().minusDays(1);
        boolean servedBefore = grownUp(person).isBefore(longAgo) && dice.percent(50);
        LocalDate first = servedBefore ? dice.between(grownUp(person), longAgo) : begin;
        return assignment(dice, Jobs.withRight(dice), begin, new Career(first, null));
    }

    private Assignment withoutRight(Person person, Dice dice) {
        Assignment assignment = longServing(person, dice).as(Jobs.withoutRight(dice));
        return dice.percent(10) ? assignment.during(tooLate(dice), null) : assignment;
    }

    private static LocalDate grownUp(Person person) {
        return person.birthDate().plusYears(22);
    }

    private LocalDate afterReference(Dice dice) {
        LocalDate first = season.reference().plusDays(1);
        return switch (dice.below(10)) {
            case 0 -> first;
            case 1 -> season.latestStart();
            default -> dice.between(first, season.latestStart());
        };
    }

    private LocalDate tooLate(Dice dice) {
        LocalDate first = season.latestStart().plusDays(1);
        return dice.percent(10) ? first : dice.between(first, first.plusMonths(5));
    }

    /**
     * A second assignment beside the one of {@link #of}. Mostly each gives the right; for some only the other one
     * does, because any assignment that entitles, entitles.
     */
    Assignment second(Person person) {
        Assignment first = of(person);
        Dice dice = Dice.of(seed, Throw.SECOND_ASSIGNMENT, person.number());
        Assignment second = first.as(Jobs.withRight(dice)).during(first.begin(), end(first.begin(), dice));
        LocalDate summer = LocalDate.of(season.cardYear() - 1, 6, 30);
        return switch (dice.below(50)) {
            case 0 -> second.as(Jobs.withoutRight(dice));
            case 1 -> first.begin().isBefore(summer) ? second.during(first.begin(), summer) : second;
            default -> second;
        };
    }
}
