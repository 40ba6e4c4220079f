package be.lerarenkaart.intake;

import be.lerarenkaart.kernel.Problem;

/** What is said of a workbook that cannot be read. */
final class BrokenWorkbook {

    private static final String BROKEN = "workbook-broken";

    private BrokenWorkbook() {}

    static RefusedFile unreadable() {
        return RefusedFile.because(
                BROKEN,
                "Dit Excel-bestand is beschadigd. Open het in Excel, bewaar het opnieuw en stuur het dan nog eens.");
    }

    static RefusedFile tooLarge() {
        return RefusedFile.because(
                "workbook-too-large",
                "Dit Excel-bestand wordt uitgepakt veel te groot. Bewaar alleen het werkblad met de lijst.");
    }

    /** The same refusal with the place where reading stopped, when it stopped inside the sheet. */
    static RefusedFile at(RefusedFile refused, int row, int column) {
        if (!refused.problem().type().equals(BROKEN)) {
            return refused;
        }
        String place = "Rij " + row + ", kolom " + SheetRows.letters(column) + ": hier houdt het leesbare deel op.";
        return RefusedFile.because(
                BROKEN,
                refused.problem().detail() + " " + place,
                new Problem.Issue("file", SheetRows.letters(column), place));
    }
}
