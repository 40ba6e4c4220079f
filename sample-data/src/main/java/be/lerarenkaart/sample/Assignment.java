package be.lerarenkaart.sample;

import java.time.LocalDate;

/** A person's work at one institution. */
record Assignment(Job job, Period period, String state, Career career) {

    /** @param category one of BP, OP, OND or MVD */
    record Job(String category, String function, int numerator, int denominator) {}

    /** @param end last day; null when open */
    record Period(LocalDate begin, LocalDate end) {}

    /**
     * The same in all assignments of a person.
     *
     * @param returned day of a new start after a break; null when there was none
     */
    record Career(LocalDate firstAppointment, LocalDate returned) {}

    Assignment as(Job other) {
        return new Assignment(other, period, state, career);
    }

    Assignment during(LocalDate begin, LocalDate end) {
        return new Assignment(job, new Period(begin, end), state, career);
    }

    Assignment inState(String other) {
        return new Assignment(job, period, other, career);
    }

    LocalDate begin() {
        return period.begin();
    }

    LocalDate end() {
        return period.end();
    }
}
