package be.lerarenkaart.architecture.offenders.eligibility;

public final class FrontThatShowsItsInside {

    private FrontThatShowsItsInside() {}
}
