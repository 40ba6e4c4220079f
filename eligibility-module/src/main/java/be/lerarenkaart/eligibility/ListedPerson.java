package be.lerarenkaart.eligibility;

/** A row of a list that is accepted, and whom we take it for. */
record ListedPerson(StaffRow row, long staffMemberId) {}
