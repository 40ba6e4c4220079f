package be.lerarenkaart.architecture.offenders.audit;

import be.lerarenkaart.jobs.Job;

record TrailThatKnowsAJob(Job job) {}
