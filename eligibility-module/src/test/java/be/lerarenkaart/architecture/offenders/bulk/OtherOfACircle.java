package be.lerarenkaart.architecture.offenders.bulk;

import be.lerarenkaart.architecture.offenders.kernel.OneOfACircle;

public record OtherOfACircle(OneOfACircle one) {}
