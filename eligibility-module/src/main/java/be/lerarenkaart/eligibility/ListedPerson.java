package be.lerarenkaart.eligibility;

/**
 * A row of a list that is kept, and whom we take it for.
 *
 * @param counts false for somebody whom the EPD speaks for: their row is kept, and gives no right by itself
 * @param names whether it also says how they are called: not where it was recognised in spite of a difference
 */
record ListedPerson(StaffRow row, long staffMemberId, boolean counts, boolean names) {}
