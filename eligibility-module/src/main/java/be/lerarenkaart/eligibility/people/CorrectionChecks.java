package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Refuses what cannot be right, all faults at once. The lengths are those of a delivery. */
final class CorrectionChecks {

    private static final int LONGEST_REASON = 500;
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 120;

    private final List<Problem.Issue> issues = new ArrayList<>();

    private CorrectionChecks() {}

    static void check(Corrected corrected, LocalDate today) {
        CorrectionChecks checks = new CorrectionChecks();
        switch (corrected.kind()) {
            case NAME -> {
                checks.text("familyName", corrected.familyName(), 60);
                checks.text("givenName", corrected.givenName(), 60);
            }
            case BIRTH_DATE -> checks.birth(corrected.birthDate(), today);
            case ADDRESS -> checks.address(corrected);
            case EMAIL -> checks.email(corrected.email());
            case RIGHT -> {
                // Yes or no: there is nothing that it could not be.
            }
        }
        checks.refuse();
    }

    static String reason(String reason) {
        CorrectionChecks checks = new CorrectionChecks();
        String text = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        checks.text("reason", text, LONGEST_REASON);
        checks.refuse();
        return text;
    }

    private void birth(LocalDate birth, LocalDate today) {
        if (birth == null || birth.isAfter(today.minusYears(YOUNGEST)) || birth.isBefore(today.minusYears(OLDEST))) {
            fault("birthDate", "Dit kan geen geboortedatum van een personeelslid zijn.");
        }
    }

    private void address(Corrected corrected) {
        text("street", corrected.street(), 80);
        atMost("houseNumber", corrected.houseNumber(), 20);
        atMost("box", corrected.box(), 20);
        text("place", corrected.place(), 60);
        if (corrected.country() == null || !corrected.country().matches("[A-Z]{2}")) {
            fault("country", "Geef de landcode van twee letters, zoals BE of NL.");
        } else if (corrected.country().equals("BE")) {
            if (corrected.postcode() == null || !corrected.postcode().matches("[1-9]\\d{3}")) {
                fault("postcode", "Een Belgische postcode heeft vier cijfers.");
            }
        } else {
            atMost("postcode", corrected.postcode(), 20);
        }
    }

    private void email(String email) {
        if (email == null
                || email.length() > 254
                || !email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            fault("email", "Dit is geen geldig e-mailadres.");
        }
    }

    private void text(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            fault(field, "Vul dit in.");
        } else {
            atMost(field, text, longest);
        }
    }

    private void atMost(String field, String text, int longest) {
        if (text == null || text.codePointCount(0, text.length()) > longest) {
            fault(field, "Hoogstens " + longest + " tekens.");
        } else if (text.chars().anyMatch(c -> c < ' ' || c == '|')) {
            fault(field, "Hierin staat een teken dat niet kan.");
        }
    }

    private void fault(String field, String detail) {
        issues.add(new Problem.Issue("body", field, detail));
    }

    private void refuse() {
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }
}
