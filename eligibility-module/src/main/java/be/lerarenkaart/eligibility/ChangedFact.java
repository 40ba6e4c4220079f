package be.lerarenkaart.eligibility;

import java.util.Arrays;
import java.util.List;

/** What two deliveries can tell otherwise of the same person. Stored as bits, so the order never changes. */
public enum ChangedFact {
    INSTITUTION("a.institution_number"),
    CATEGORY("a.category"),
    STATE("a.state"),
    ADDRESS("concat_ws('|', a.street, a.house_number, a.box, a.postcode, a.place, a.country)"),
    DATES("concat_ws('|', a.begins, '-', a.ends)"),
    NAME("concat_ws('|', a.family_name, a.given_name, a.birth_date, a.sex)"),
    /** E-mail address, duty, fraction and the like: none of the others. */
    OTHER(null);

    private final String told;

    ChangedFact(String told) {
        this.told = told;
    }

    int bit() {
        return 1 << ordinal();
    }

    static List<ChangedFact> in(int bits) {
        return Arrays.stream(values()).filter(fact -> (bits & fact.bit()) != 0).toList();
    }

    /**
     * The bits as SQL, over the rows of one person in both deliveries: rows of one add up against those of the other, so
     * that their order does not matter, nor that somebody has several.
     *
     * @param sign column that is 1 for the rows of one delivery and -1 for those of the other
     */
    static String bits(String sign) {
        StringBuilder sql = new StringBuilder();
        for (ChangedFact fact : values()) {
            if (fact.told != null) {
                sql.append(sql.isEmpty() ? "" : " + ")
                        .append("if(sum(" + sign + " * cast(crc32(" + fact.told + ") as signed)) <> 0, " + fact.bit())
                        .append(", 0)");
            }
        }
        return sql.toString();
    }
}
