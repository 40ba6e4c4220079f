package be.lerarenkaart.privacy;

/**
 * Somebody whom the last rehearsal found, by their file: whoever shows it asks for the name.
 *
 * @param lastYear of a right, or of the last row that names them when they never had one
 * @param ground {@code LAST_RIGHT} or {@code NEVER_ENTITLED}
 */
public record DuePerson(long person, int lastYear, String ground) {}
