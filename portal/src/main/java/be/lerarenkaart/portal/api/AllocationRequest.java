package be.lerarenkaart.portal.api;

import be.lerarenkaart.distribution.ConflictRule;
import be.lerarenkaart.distribution.GapRule;

/** Asks for an allocation; both rules are ASK when absent. */
public record AllocationRequest(boolean dryRun, ConflictRule conflicts, GapRule gaps) {}
