package be.lerarenkaart.architecture.offenders.bulk;

import be.lerarenkaart.intake.Row;

record BulkThatKnowsAFile(Row row) {}
