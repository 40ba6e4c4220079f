package be.lerarenkaart.eligibility;

import java.util.List;

/** All that is known of a person's right: what the sources said and what was decided, newest first. */
public record StaffMemberFile(
        StaffMemberSummary person, List<AssignmentFact> assignments, List<DecisionFact> decisions) {}
