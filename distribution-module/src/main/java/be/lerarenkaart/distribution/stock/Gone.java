package be.lerarenkaart.distribution.stock;

/** Why a card that ought to lie on the shelf does not. */
public enum Gone {
    LOST,
    /** And nobody scanned it. */
    HANDED_OVER,
    RETURNED
}
