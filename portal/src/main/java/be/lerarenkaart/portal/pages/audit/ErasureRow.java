package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.audit.Subject;

/**
 * Somebody whom the trail may forget.
 *
 * @param name empty when nobody but the trail knows them any more
 * @param detail stamboek number or user name; may be empty
 * @param free whether they may be forgotten now
 */
public record ErasureRow(Subject person, String name, String detail, boolean free, long about, long by) {

    public String kind() {
        return person.kind();
    }

    public String id() {
        return person.id();
    }

    public long entries() {
        return about + by;
    }
}
