package be.lerarenkaart.architecture.offenders.jobs;

import be.lerarenkaart.intake.ImportedFile;

record JobThatKnowsAFile(ImportedFile file) {}
