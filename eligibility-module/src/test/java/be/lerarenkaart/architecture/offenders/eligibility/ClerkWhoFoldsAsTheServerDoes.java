package be.lerarenkaart.architecture.offenders.eligibility;

final class ClerkWhoFoldsAsTheServerDoes {

    String folded(String name) {
        return name.toLowerCase();
    }
}
