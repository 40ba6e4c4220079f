package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.jobs.JobState;
import java.util.List;

/**
 * How a kind of file stands in a card year.
 *
 * @param newest completed import, or null
 * @param sources how many institutions' lists hold, for staff lists
 */
public record KindRow(FileKind kind, ImportedFile newest, long sources, boolean busy, boolean failed) {

    static KindRow of(FileKind kind, List<ImportedFile> newestFirst) {
        ImportedFile completed = newestFirst.stream()
                .filter(file -> file.state() == JobState.COMPLETED)
                .findFirst()
                .orElse(null);
        long sources = newestFirst.stream()
                .filter(file -> file.state() == JobState.COMPLETED)
                .map(ImportedFile::scope)
                .distinct()
                .count();
        boolean busy = newestFirst.stream().anyMatch(file -> !file.state().isFinal());
        boolean failed = !newestFirst.isEmpty() && newestFirst.get(0).state() == JobState.FAILED;
        return new KindRow(kind, completed, sources, busy, failed);
    }

    public boolean isThere() {
        return newest != null;
    }
}
