package be.lerarenkaart.portal.api;

/** Declared types under which a file may come. What it really is, its content tells. */
final class FileTypes {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String BYTES = "application/octet-stream";
    static final String TEXT = "text/plain";
    static final String TABS = "text/tab-separated-values";

    private FileTypes() {}
}
