package be.lerarenkaart.eligibility.stafflist;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a draft to show.
 *
 * @param kind one of the constants here
 * @param query part of what stands in a row; null or empty for all
 */
public record DraftFilter(String kind, String query) {

    public static final String FAULTS = "FAULTS";
    public static final String REMARKS = "REMARKS";
    public static final String GONE = "GONE";
    public static final String NEWS = "NEWS";
    public static final String ALL = "ALL";

    String where() {
        String kinds =
                switch (kind) {
                    case FAULTS -> " and r.gone = 0 and r.faults > 0";
                    case REMARKS -> " and r.gone = 0 and r.faults = 0 and r.remarks > 0";
                    case GONE -> " and r.gone = 1";
                    case NEWS -> " and r.gone = 0 and (r.former_cells is null or r.former_cells <> r.cells)";
                    default -> "";
                };
        return " and r.identity <> ''" + kinds + (asks() ? " and r.cells like ? escape '!'" : "");
    }

    private boolean asks() {
        return query != null && !query.isBlank();
    }

    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        if (asks()) {
            String literal = query.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            parameters.add("%" + literal + "%");
        }
        return parameters;
    }
}
