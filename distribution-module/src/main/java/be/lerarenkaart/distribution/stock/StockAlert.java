package be.lerarenkaart.distribution.stock;

/** Why somebody should call a point. */
public enum StockAlert {
    /** Cards were sent {@link Stocks#DAYS_TO_RECEIVE} days ago or longer, and none came in since. */
    NOTHING_RECEIVED,
    /** Cards came in, and its share handed over is {@link Stocks#POINTS_BEHIND} percentage points or more below the middle one. */
    BEHIND
}
