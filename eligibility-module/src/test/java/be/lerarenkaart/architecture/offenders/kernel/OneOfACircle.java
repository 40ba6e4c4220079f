package be.lerarenkaart.architecture.offenders.kernel;

import be.lerarenkaart.architecture.offenders.bulk.OtherOfACircle;

public record OneOfACircle(OtherOfACircle other) {}
