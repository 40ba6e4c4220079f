package be.lerarenkaart.access;

import java.io.Serializable;

/**
 * How far a right reaches: everything, or one institution, pick-up point or partner.
 *
 * @param id institution number, code of the pick-up point or id of the partner; empty for everything
 */
public record Scope(Kind kind, String id) implements Serializable {

    /** What can be somebody's own. */
    public enum Kind {
        EVERYTHING,
        INSTITUTION,
        PICKUP_POINT,
        PARTNER
    }

    public static final Scope EVERYTHING = new Scope(Kind.EVERYTHING, "");

    public Scope {
        if (kind == Kind.EVERYTHING != id.isEmpty()) {
            throw new IllegalArgumentException(
                    "a scope of kind " + kind + " has " + (id.isEmpty() ? "an" : "no") + " id");
        }
    }

    public static Scope institution(String number) {
        return new Scope(Kind.INSTITUTION, number);
    }

    public static Scope pickupPoint(String code) {
        return new Scope(Kind.PICKUP_POINT, code);
    }

    public static Scope partner(long id) {
        return new Scope(Kind.PARTNER, Long.toString(id));
    }

    /** Whether all that lies in the other lies in this one too. */
    public boolean covers(Scope other) {
        return kind == Kind.EVERYTHING || equals(other);
    }
}
