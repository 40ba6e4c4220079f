package be.lerarenkaart.eligibility;

/** Where a version of the rules stands. Only a draft can still change. */
public enum RuleSetState {
    DRAFT,
    RELEASED,
    DISCARDED
}
