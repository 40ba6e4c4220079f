package be.lerarenkaart.eligibility.review;

/**
 * Which items to show; null lets all through.
 *
 * @param detail a code, as the item's detail has it
 * @param name the beginning of a family name, followed by a given name or not, of somebody it is about
 */
public record ReviewFilter(ReviewKind kind, ReviewState state, String detail, String name) {

    public static ReviewFilter open(ReviewKind kind) {
        return new ReviewFilter(kind, ReviewState.OPEN, null, null);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "ReviewFilter[kind=" + kind + ", state=" + state + "]";
    }
}
