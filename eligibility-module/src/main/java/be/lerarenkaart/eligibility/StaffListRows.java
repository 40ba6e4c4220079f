package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.intake.Verdicts;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a list that can be read; the others have their verdict already. */
record StaffListRows(String institution, List<StaffRow> readable) {

    private static final int MOST_ROWS = 50_000;
    private static final int FEW = 5;

    static StaffListRows read(RunningImport running) throws SQLException {
        StaffRowFaults faults = new StaffRowFaults(running.cardYear(), Set.of(), false);
        Set<Long> numbers = new HashSet<>();
        Set<String> namesAndBirths = new HashSet<>();
        Set<String> institutions = new HashSet<>();
        List<StaffRow> readable = new ArrayList<>();
        for (Row source = running.next(); source != null; source = running.next()) {
            StaffRow row = new StaffRow(source, StaffLayout.LIST);
            String code = source.isEmpty() ? "EMPTY_ROW" : null;
            String field = "";
            Finding fault = code == null ? faults.first(row) : null;
            if (fault != null) {
                code = fault.code();
                field = fault.field();
            } else if (code == null) {
                institutions.add(row.institution);
                boolean first = row.stamboekNumber > 0
                        ? numbers.add(row.stamboekNumber)
                        : namesAndBirths.add(row.nameKey() + row.birthDate);
                code = first ? null : "DUPLICATE";
            }
            if (code != null) {
                running.verdicts().give(source.number(), row.knownNumber(), code, code, field);
            } else {
                readable.add(row);
            }
            if (source.number() > MOST_ROWS) {
                throw RefusedFile.because(
                        "too-many-rows", "Een lijst van een instelling heeft hoogstens 50.000 rijen.");
            }
        }
        return checked(running, institutions, readable);
    }

    private static StaffListRows checked(RunningImport running, Set<String> institutions, List<StaffRow> readable)
            throws SQLException {
        if (institutions.size() > 1) {
            throw RefusedFile.because(
                    "several-institutions",
                    "In dit bestand staan " + institutions.size()
                            + " instellingsnummers. Stuur per instelling een eigen" + " lijst; er is niets gewijzigd.");
        }
        if (readable.isEmpty()) {
            throw RefusedFile.because(
                    "nothing-readable", "Geen enkele rij van deze lijst kon gelezen worden; er is niets gewijzigd.");
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
        LocalDate yearBegins = LocalDate.of(running.cardYear() - 1, 7, 1);
        boolean over = readable.stream().allMatch(row -> row.ends != null && row.ends.isBefore(yearBegins));
        boolean ahead = readable.stream()
                .allMatch(row -> row.begins != null && row.begins.isAfter(LocalDate.of(running.cardYear(), 12, 31)));
        if (readable.size() >= FEW && (over || ahead)) {
            throw RefusedFile.because(
                    "wrong-year",
                    "Deze lijst hoort niet bij kaartjaar " + running.cardYear() + ": niemand erop werkt dan. "
                            + "Er is niets gewijzigd.");
        }
        return new StaffListRows(institution, readable);
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
