package be.lerarenkaart.architecture.offenders.mail;

import be.lerarenkaart.jobs.Job;

record LetterThatKnowsAJob(Job job) {}
