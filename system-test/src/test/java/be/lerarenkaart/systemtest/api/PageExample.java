package be.lerarenkaart.systemtest.api;

/**
 * How a page is asked for what is one's own, and for what is another's.
 *
 * @param other null where nothing is another's
 * @param keeper who does see the other's
 */
record PageExample(String own, String other, String keeper) {

    /** Of a page that asks for nothing and shows what is one's own, or of whoever sees all. */
    static PageExample of(String own) {
        return new PageExample(own, null, null);
    }

    static PageExample of(String own, String other) {
        return new PageExample(own, other, RolesOfATest.ADMINISTRATOR);
    }
}
