package be.lerarenkaart.portal.api;

import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import java.util.List;

/** All that an administrator may see of a person, newest first. */
public record StaffMemberAnswer(
        StaffMemberSummary person,
        List<AssignmentFact> assignments,
        List<DecisionFact> decisions,
        List<CardFact> cards) {}
