package be.lerarenkaart.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A reason why not, and its place in the order in which reasons are said. */
@Embeddable
class RuleReason {

    private int position;

    private String reason;

    @Column(name = "for_person")
    private boolean forPerson;

    RuleReason copy() {
        RuleReason copy = new RuleReason();
        copy.position = position;
        copy.reason = reason;
        copy.forPerson = forPerson;
        return copy;
    }

    int position() {
        return position;
    }

    String reason() {
        return reason;
    }

    /** Whether it holds for the person whatever other assignments say. */
    boolean isForPerson() {
        return forPerson;
    }
}
