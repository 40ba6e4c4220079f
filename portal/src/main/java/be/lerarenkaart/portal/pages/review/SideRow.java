package be.lerarenkaart.portal.pages.review;

/**
 * One thing that both sides say.
 *
 * @param name key of its words
 * @param right null where there is but one side
 */
public record SideRow(String name, String left, String right) {

    public boolean isDifferent() {
        return right != null && !left.equals(right);
    }
}
