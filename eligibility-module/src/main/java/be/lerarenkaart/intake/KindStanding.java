package be.lerarenkaart.intake;

/**
 * How the files of one kind stand in a card year.
 *
 * @param scopes for how many institutions, say, a file was read; 1 for a kind without
 * @param waiting not read yet
 * @param unread failed, with no good file after them and not set aside
 * @param held read, but waiting for somebody to settle whether it may hold
 */
public record KindStanding(String kind, long scopes, long waiting, long unread, long held) {}
