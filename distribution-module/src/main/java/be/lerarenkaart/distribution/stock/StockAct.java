package be.lerarenkaart.distribution.stock;

import be.lerarenkaart.audit.Act;

/** What points do with their shelf as a whole, for the trail; what becomes of its cards stands there too. */
enum StockAct implements Act {
    SHELF_COUNTED
}
