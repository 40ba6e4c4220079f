package be.lerarenkaart.eligibility.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Recognises the people of a list: first by the rules that leave no doubt ({@link ExactRules}), then whoever is left by
 * what they have in common with somebody known ({@link ScoredCandidates}).
 */
@ApplicationScoped
public class Matching {

    @Inject
    private ExactRules exactRules;

    @Inject
    private ScoredCandidates scoredCandidates;

    /** One answer for each row, by its number; nothing is written. */
    public Map<Integer, Recognition> recognise(Connection connection, int cardYear, List<ListedFacts> list)
            throws SQLException {
        Map<Integer, ListedFacts> rows = list.stream()
                .collect(Collectors.toMap(ListedFacts::row, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<Integer, Recognition> answers = new HashMap<>();
        try {
            ListedTable.fill(connection, rows.values());
            Map<Integer, Set<Long>> alike = exactRules.recognise(connection, cardYear, rows, answers);
            Map<Integer, ListedFacts> left = new LinkedHashMap<>(rows);
            left.keySet().removeAll(answers.keySet());
            if (!left.isEmpty()) {
                ListedTable.fill(connection, left.values());
                scoredCandidates.recognise(connection, cardYear, left, alike.keySet(), answers);
            }
        } finally {
            ListedTable.drop(connection);
        }
        return answers;
    }
}
