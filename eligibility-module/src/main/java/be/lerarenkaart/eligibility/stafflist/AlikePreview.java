package be.lerarenkaart.eligibility.stafflist;

import java.util.List;

/**
 * What mending a mistake everywhere would do.
 *
 * @param version of the draft that was looked at
 * @param mayBeEmpty whether the cells may be emptied
 * @param first some of the rows
 */
public record AlikePreview(Alike alike, int version, boolean mayBeEmpty, List<Mended> first) {

    /** One row before and after; without an after when somebody must say. */
    public record Mended(DraftRow row, String before, String after) {}
}
