package be.lerarenkaart.architecture.offenders.kernel;

import be.lerarenkaart.jobs.JobState;

record KernelThatKnowsAFloorAbove(JobState state) {}
