package be.lerarenkaart.eligibility.stafflist;

/**
 * How the rows of a draft stand.
 *
 * @param rows that would be sent, blank ones left out
 * @param bad of those, with a fault
 * @param remarked without a fault, but with a remark
 * @param gone left out because they left
 * @param joined not on the former list
 * @param changed otherwise on the former list
 * @param blank rows without anything in them
 * @param former whether there is a former list to compare with
 */
public record DraftCounts(
        long rows, long bad, long remarked, long gone, long joined, long changed, long blank, boolean former) {

    public long good() {
        return rows - bad;
    }
}
