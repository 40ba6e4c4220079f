package be.lerarenkaart.eligibility.stafflist;

import java.util.List;

/**
 * What two lists of an institution have different about one person.
 *
 * @param kind JOINED, LEFT or CHANGED
 * @param changes of somebody who changed; empty otherwise
 */
public record PersonDifference(String kind, String familyName, String givenName, List<CellDifference> changes) {

    /** One cell: our name of the column, how it stood and how it stands. */
    public record CellDifference(String column, String before, String after) {}
}
