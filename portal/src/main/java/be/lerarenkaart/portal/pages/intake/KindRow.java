package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.KindStanding;

/**
 * How a kind of file stands in a card year.
 *
 * @param newest completed import, or null
 * @param sources how many institutions' lists hold, for staff lists
 * @param unread how many files could not be read and still ask for attention
 * @param held how many were read but wait for a second person
 */
public record KindRow(FileKind kind, ImportedFile newest, long sources, boolean busy, long unread, long held) {

    static KindRow of(FileKind kind, ImportedFile newest, KindStanding standing) {
        return standing == null
                ? new KindRow(kind, newest, 0, false, 0, 0)
                : new KindRow(
                        kind, newest, standing.scopes(), standing.waiting() > 0, standing.unread(), standing.held());
    }

    public boolean isThere() {
        return newest != null;
    }

    public boolean failed() {
        return unread > 0;
    }
}
