package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.intake.ImportedFile;
import java.util.List;
import java.util.Map;

/** Rows that named what was not known when they were read, and might be now. */
public final class JudgedTooEarly {

    private record Missing(String code, List<FileKind> broughtBy) {}

    private static final Map<FileKind, Missing> KINDS = Map.of(
            FileKind.SUBSCRIPTIONS,
            new Missing("UNKNOWN", List.of(FileKind.EPD_DELIVERY, FileKind.STAFF_LIST)),
            FileKind.POSTCODE_CLAIMS,
            new Missing("UNKNOWN_POINT", List.of(FileKind.PICKUP_POINTS)));

    private JudgedTooEarly() {}

    /**
     * How many there are.
     *
     * @param file that holds, or null
     * @param newest what holds of each kind
     */
    public static long rows(ImportedFile file, List<ImportedFile> newest) {
        Missing missing = file == null ? null : KINDS.get(FileKind.valueOf(file.kind()));
        if (missing == null) {
            return 0;
        }
        boolean more = newest.stream()
                .filter(other -> missing.broughtBy.contains(FileKind.valueOf(other.kind())))
                .anyMatch(other -> other.changedAt().isAfter(file.finishedAt()));
        return more ? file.codes().getOrDefault(missing.code, 0L) : 0;
    }
}
