package be.lerarenkaart.audit;

/**
 * What the trail would forget of somebody.
 *
 * @param about entries that tell what was done to them
 * @param by entries that tell what they did
 */
public record ErasurePreview(Subject person, long about, long by) {

    public long entries() {
        return about + by;
    }
}
