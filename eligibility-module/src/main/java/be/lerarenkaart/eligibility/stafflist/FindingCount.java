package be.lerarenkaart.eligibility.stafflist;

/** How many rows of a draft have one finding in one column. */
record FindingCount(String field, String code, boolean fault, long rows) {}
