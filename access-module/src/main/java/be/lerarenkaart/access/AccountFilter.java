package be.lerarenkaart.access;

import java.util.List;

/**
 * Which accounts to list.
 *
 * @param text each of its words is part of a name or the address; empty for all
 * @param role null for all
 * @param places null for all; empty for none
 * @param active null for all
 */
public record AccountFilter(String text, Role role, List<Scope> places, Boolean active) {

    public AccountFilter {
        places = places == null ? null : List.copyOf(places);
    }

    /** Nobody's name or address stands in a log. */
    @Override
    public String toString() {
        return "AccountFilter[" + role + "]";
    }
}
