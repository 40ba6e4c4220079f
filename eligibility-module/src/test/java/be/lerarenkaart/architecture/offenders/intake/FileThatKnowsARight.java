package be.lerarenkaart.architecture.offenders.intake;

import be.lerarenkaart.eligibility.StaffMemberSummary;

record FileThatKnowsARight(StaffMemberSummary person) {}
