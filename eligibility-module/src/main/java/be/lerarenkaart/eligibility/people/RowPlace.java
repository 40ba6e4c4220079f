package be.lerarenkaart.eligibility.people;

/** A row of a delivery or list, by its place. */
public record RowPlace(long importId, int row) {

    /** As {@code 12-34}; null for anything else. */
    public static RowPlace parse(String text) {
        if (text == null || !text.matches("\\d{1,15}-\\d{1,7}")) {
            return null;
        }
        int hyphen = text.indexOf('-');
        return new RowPlace(Long.parseLong(text.substring(0, hyphen)), Integer.parseInt(text.substring(hyphen + 1)));
    }

    @Override
    public String toString() {
        return importId + "-" + row;
    }
}
