package be.lerarenkaart.architecture.offenders.eligibility;

import java.time.LocalDate;

final class ClerkWithAWatch {

    LocalDate today() {
        return LocalDate.now();
    }
}
