package be.lerarenkaart.systemtest.api;

import be.lerarenkaart.eligibility.stafflist.ReceiptNumber;

/**
 * How a page is asked for what is one's own, and for what is another's.
 *
 * @param other null where nothing is another's
 * @param keeper who does see the other's
 */
record PageExample(String own, String other, String keeper) {

    private static final int NOBODY = 999_999_999;

    /** Of a page that asks for nothing and shows what is one's own, or of whoever sees all. */
    static PageExample of(String own) {
        return new PageExample(own, null, null);
    }

    static PageExample of(String own, String other) {
        return new PageExample(own, other, RolesOfATest.ADMINISTRATOR);
    }

    /** How the page is asked for what is not there, in the same way as for another's. */
    String absent() {
        return other.replace(RolesOfATest.OTHER_INSTITUTION, "690099")
                .replace("AP0002", "AP0099")
                .replace("PARTNER-2", "PARTNER-99")
                .replaceAll("\\bid=\\d+", "id=" + NOBODY)
                .replaceAll("\\bnr=[^&]+", "nr=" + new ReceiptNumber(NOBODY));
    }
}
