package be.lerarenkaart.sample;

/**
 * People of one sort, numbered one after another.
 *
 * @param province of their homes; null when it is drawn for each
 */
record Cohort(Kind kind, Source source, Province province, int first, int count) {

    enum Source {
        EPD,
        LIST
    }

    int end() {
        return first + count;
    }
}
