package be.lerarenkaart.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of a card year as data, told as SQL: which code leads to which reason, and in which order reasons are said.
 * Written out as CASE, because joining the code tables to every assignment takes ten times as long.
 *
 * @param referenceDate an assignment counts when it has not ended on this day
 * @param latestStart and has begun by this day; the end of an opened window where that is later
 * @param places the place of each reason, from 1
 * @param forPerson reasons that hold for the person whatever other assignments say
 * @param states codes with the reason that each leads to, empty for none
 * @param categories likewise
 */
record RuleSet(
        long id,
        int version,
        LocalDate referenceDate,
        LocalDate latestStart,
        Map<String, Integer> places,
        Set<String> forPerson,
        Map<String, String> states,
        Map<String, String> categories) {

    /** Stands for no reason at all. */
    private static final int NOTHING_AGAINST = 99;

    private static final int ENTITLING_RANK = 32;

    int place(String reason) {
        return places.getOrDefault(reason, NOTHING_AGAINST);
    }

    /** A state that is in no code table is for a person to look at. */
    String placeOfState(String column) {
        return places(column, states, place("REVIEW"));
    }

    /** A category that is in no code table entitles nobody. */
    String placeOfCategory(String column) {
        return places(column, categories, place("STAFF_CATEGORY"));
    }

    String placesForPerson() {
        return forPerson.isEmpty()
                ? "0"
                : forPerson.stream().map(reason -> "" + place(reason)).collect(Collectors.joining(", "));
    }

    String reasonOfRank(String rank) {
        StringBuilder sql = new StringBuilder("case " + rank + " when " + ENTITLING_RANK + " then 'ENTITLED'");
        new TreeMap<>(places).forEach((reason, place) -> sql.append(" when ")
                .append(forPerson.contains(reason) ? place : ENTITLING_RANK + place)
                .append(" then ")
                .append(quoted(reason)));
        return sql.append(" end").toString();
    }

    private String places(String column, Map<String, String> codes, int otherwise) {
        StringBuilder sql = new StringBuilder("case " + column);
        codes.forEach((code, reason) -> sql.append(" when ")
                .append(quoted(code))
                .append(" then ")
                .append(reason.isEmpty() ? NOTHING_AGAINST : place(reason)));
        return codes.isEmpty()
                ? "" + otherwise
                : sql.append(" else ").append(otherwise).append(" end").toString();
    }

    /** Codes are capitals, digits and underscores; anything else has no business in a rule set. */
    private static String quoted(String code) {
        if (!code.matches("[A-Z0-9_]+")) {
            throw new IllegalStateException("not a code: " + code);
        }
        return "'" + code + "'";
    }
}
