package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.eligibility.matching.EvidenceTable.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What leaves no doubt: the stamboek number; the same name and birth date as on this institution's former list, so that
 * what people decided about that row stays decided; or the same name and birth date as exactly one person who lives in
 * the same postcode or stood on a list of this institution.
 */
@ApplicationScoped
class ExactRules {

    @Inject
    private KnownLookup known;

    @Inject
    private EvidenceTable evidence;

    /** Adds its answers, and returns the people of the same name and birth date by row, settled or not. */
    Map<Integer, Set<Long>> recognise(
            Connection connection, int cardYear, Map<Integer, ListedFacts> rows, Map<Integer, Recognition> answers)
            throws SQLException {
        Map<Integer, KnownPerson> byNumber = new HashMap<>();
        Map<Integer, Set<Long>> alike = new HashMap<>();
        known.pairs(connection, KnownLookup.BY_NUMBER, byNumber::put);
        known.pairs(connection, KnownLookup.BY_NAME_AND_BIRTH, (row, person) -> {
            // Two numbers are two people, or one with two: that is for people to see.
            if (!byNumber.containsKey(row) && !(rows.get(row).hasNumber() && person.hasNumber())) {
                alike.computeIfAbsent(row, number -> new HashSet<>()).add(person.id());
            }
        });
        Map<Integer, Long> former = onFormerLists(connection, rows.values());
        Map<Pair, Evidence> said = evidence.read(connection, cardYear, pairs(byNumber, former, alike), rows);
        byNumber.forEach((row, person) -> answers.put(row, byNumber(rows.get(row), person, said)));
        former.forEach((row, person) -> answers.putIfAbsent(row, sure(row, "FORMER", person, "", said)));
        alike.forEach((row, people) -> {
            Long only = people.size() == 1 ? people.iterator().next() : null;
            if (only != null && said.get(new Pair(row, only)).makesSure()) {
                answers.putIfAbsent(row, sure(row, "EXACT", only, "", said));
            }
        });
        return alike;
    }

    private Map<Integer, Long> onFormerLists(Connection connection, Collection<ListedFacts> rows) throws SQLException {
        Map<Integer, Long> found = new HashMap<>();
        Map<String, Map<String, Long>> ofInstitution = new HashMap<>();
        for (ListedFacts row : rows) {
            if (row.hasNumber()) {
                continue;
            }
            Map<String, Long> people = ofInstitution.get(row.institution());
            if (people == null) {
                people = known.onFormerLists(connection, row.institution());
                ofInstitution.put(row.institution(), people);
            }
            Long person = people.get(KnownLookup.key(row.nameKey(), row.birthDate()));
            if (person != null) {
                found.put(row.row(), person);
            }
        }
        return found;
    }

    private static Set<Pair> pairs(
            Map<Integer, KnownPerson> byNumber, Map<Integer, Long> former, Map<Integer, Set<Long>> alike) {
        Set<Pair> pairs = new HashSet<>();
        byNumber.forEach((row, person) -> pairs.add(new Pair(row, person.id())));
        former.forEach((row, person) -> pairs.add(new Pair(row, person)));
        alike.forEach((row, people) -> people.forEach(person -> pairs.add(new Pair(row, person))));
        return pairs;
    }

    /** A number that belongs to another name is taken at its word, and said. */
    private static Recognition byNumber(ListedFacts row, KnownPerson person, Map<Pair, Evidence> said) {
        Ground name = NameLikeness.of(row.familyName(), row.givenName(), person.familyName(), person.givenName());
        boolean differs = name == null
                || name == Ground.GIVEN_ONLY
                        && person.birthDate() != null
                        && !person.birthDate().equals(row.birthDate());
        return sure(row.row(), "NUMBER", person.id(), differs ? Ground.NAME_DIFFERS.name() : "", said);
    }

    private static Recognition sure(int row, String method, long person, String more, Map<Pair, Evidence> said) {
        Evidence found = said.get(new Pair(row, person));
        String codes = Ground.codes(found.grounds());
        String all = codes.isEmpty() || more.isEmpty() ? codes + more : more + "," + codes;
        return new Recognition(row, method, person, found.inEpd(), found.workingByEpd(), 100, all, false, List.of());
    }
}
