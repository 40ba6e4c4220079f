package be.lerarenkaart.eligibility;

/** Something about a row: a code of the interface, and the column that is to blame, or empty. */
record Finding(String code, String field) {

    static Finding of(String code) {
        return new Finding(code, "");
    }

    static Finding at(StaffRow row, StaffField field, String code) {
        return new Finding(code, row.layout.heading(field));
    }
}
