package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Column;
import java.util.List;

/** For the bench: the columns of a staff list, in the order in which our own layout has them. */
public final class ListColumns {

    private ListColumns() {}

    public static List<Column> all() {
        return StaffLayout.LIST.columns();
    }
}
