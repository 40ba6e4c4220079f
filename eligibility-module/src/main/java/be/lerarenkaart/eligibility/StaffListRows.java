package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.intake.Verdicts;
import be.lerarenkaart.kernel.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a list that can be read; the others have their verdict already. */
record StaffListRows(String institution, List<StaffRow> readable) {

    static final int MOST_ROWS = 50_000;
    private static final int ISSUES = 20;

    static StaffListRows read(RunningImport running) throws SQLException {
        ListRules rules = new ListRules(running.cardYear(), running.bound());
        Set<String> identities = new HashSet<>();
        Set<String> institutions = new HashSet<>();
        List<StaffRow> readable = new ArrayList<>();
        for (Row source = running.next(); source != null; source = running.next()) {
            StaffRow row = rules.row(source);
            List<Finding> faults = rules.faults(row);
            Finding fault = faults.isEmpty() ? null : faults.get(0);
            if (fault == null) {
                institutions.add(row.institution);
                fault = identities.add(ListRules.identity(row)) ? null : ListRules.duplicate(row);
            }
            if (fault != null) {
                String code = fault.code();
                running.verdicts().give(source.number(), row.knownNumber(), code, code, fault.field());
            } else {
                readable.add(row);
            }
            if (source.number() > MOST_ROWS) {
                throw RefusedFile.because(
                        "too-many-rows", "Een lijst van een instelling heeft hoogstens 50.000 rijen.");
            }
        }
        return checked(running, rules, institutions, readable);
    }

    private static StaffListRows checked(
            RunningImport running, ListRules rules, Set<String> institutions, List<StaffRow> readable)
            throws SQLException {
        if (institutions.size() > 1) {
            throw RefusedFile.because(
                    "several-institutions",
                    "In dit bestand staan " + institutions.size()
                            + " instellingsnummers. Stuur per instelling een eigen lijst; er is niets gewijzigd.");
        }
        if (readable.isEmpty()) {
            throw nothing(running);
        }
        String institution = institutions.iterator().next();
        boolean known = !Database.query(
                        running.connection(),
                        "select 1 from eligibility_institution where lpad(number, 6, '0') = ?",
                        row -> 1,
                        institution)
                .isEmpty();
        if (!known) {
            throw RefusedFile.because(
                    "unknown-institution",
                    "Het instellingsnummer van deze lijst staat niet in de lijst van instellingen; er is niets gewijzigd.");
        }
        Problem whole = rules.wholeList(readable);
        if (whole != null) {
            throw new RefusedFile(whole);
        }
        return new StaffListRows(institution, readable);
    }

    /** Names the rows that were refused, as far as an answer should go. */
    private static RefusedFile nothing(RunningImport running) {
        Problem.Issue[] issues = running.verdicts().firstWithACode(ISSUES).stream()
                .map(row -> new Problem.Issue("file", row.field(), row.message()))
                .toArray(Problem.Issue[]::new);
        return RefusedFile.because(
                "nothing-readable",
                "Geen enkele rij van deze lijst kon gelezen worden; er is niets gewijzigd.",
                issues);
    }

    /** Verdict of an accepted row: OK, with a warning's code if there is one. */
    static void accept(RunningImport running, StaffRow row, Finding warning) {
        long number = row.stamboekNumber > 0 ? row.stamboekNumber : Verdicts.NO_NUMBER;
        if (warning == null) {
            running.verdicts().give(row.source.number(), number, "OK");
        } else {
            running.verdicts().give(row.source.number(), number, "OK", warning.code(), warning.field());
        }
    }
}
