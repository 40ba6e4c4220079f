package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.eligibility.matching.EvidenceTable.Pair;
import be.lerarenkaart.eligibility.matching.Recognition.Doubt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares listed people with all who share a birth date, a name or an address for mail with them, and gives points for
 * each thing they have in common. The best one is taken when it is good enough and clearly the best; otherwise all who
 * come near are left to a person.
 */
@ApplicationScoped
class ScoredCandidates {

    private static final Comparator<Doubt> BEST_FIRST =
            Comparator.comparingInt(Doubt::score).reversed().thenComparingLong(Doubt::staffMemberId);

    @Inject
    private KnownLookup known;

    @Inject
    private EvidenceTable evidence;

    @Inject
    private MatchSettings settings;

    /**
     * Adds an answer for each row.
     *
     * @param sameNameAndBirth rows of which somebody has the same name and birth date
     */
    void recognise(
            Connection connection,
            int cardYear,
            Map<Integer, ListedFacts> rows,
            Set<Integer> sameNameAndBirth,
            Map<Integer, Recognition> answers)
            throws SQLException {
        MatchThresholds thresholds = settings.of(connection, cardYear);
        Map<Pair, Likeness> likes = likes(connection, rows, thresholds);
        Map<Pair, Evidence> said = evidence.read(connection, cardYear, likes.keySet(), rows);
        Map<Integer, List<Doubt>> found = doubts(likes, said, thresholds);
        Set<Long> notToTake = wantedTwice(found, thresholds);
        answers.values().stream().filter(Recognition::isKnown).forEach(answer -> notToTake.add(answer.staffMemberId()));
        for (int row : rows.keySet()) {
            List<Doubt> doubts = found.getOrDefault(row, List.of());
            Doubt best = isClear(doubts, thresholds) ? doubts.get(0) : null;
            answers.put(
                    row,
                    best == null || notToTake.contains(best.staffMemberId())
                            ? new Recognition(
                                    row, "NEW", null, false, false, 0, "", sameNameAndBirth.contains(row), doubts)
                            : taken(row, best, said.get(new Pair(row, best.staffMemberId()))));
        }
    }

    /** Pairs that can still reach the score from which a person is asked. */
    private Map<Pair, Likeness> likes(Connection connection, Map<Integer, ListedFacts> rows, MatchThresholds thresholds)
            throws SQLException {
        Map<Pair, Likeness> likes = new HashMap<>();
        for (KnownLookup.Key block : KnownLookup.BLOCKS) {
            known.pairs(connection, block, (row, person) -> {
                ListedFacts listed = rows.get(row);
                Likeness like = listed.hasNumber() && person.hasNumber() ? null : Likeness.of(listed, person);
                if (like != null && like.score() + Likeness.MOST_EVIDENCE >= thresholds.reviewFrom()) {
                    likes.merge(new Pair(row, person.id()), like, (a, b) -> a.score() >= b.score() ? a : b);
                }
            });
        }
        return likes;
    }

    private static Map<Integer, List<Doubt>> doubts(
            Map<Pair, Likeness> likes, Map<Pair, Evidence> said, MatchThresholds thresholds) {
        Map<Integer, List<Doubt>> found = new HashMap<>();
        likes.forEach((pair, like) -> {
            Likeness whole = like.with(said.get(pair).grounds());
            if (whole.score() >= thresholds.reviewFrom()) {
                found.computeIfAbsent(pair.row(), row -> new ArrayList<>())
                        .add(new Doubt(pair.person(), whole.score(), whole.codes()));
            }
        });
        found.values().forEach(doubts -> doubts.sort(BEST_FIRST));
        return found;
    }

    /** People whom two rows of one list want for themselves: twins, or one person twice. Neither gets them. */
    private static Set<Long> wantedTwice(Map<Integer, List<Doubt>> found, MatchThresholds thresholds) {
        Set<Long> once = new HashSet<>();
        return found.values().stream()
                .filter(doubts -> isClear(doubts, thresholds))
                .map(doubts -> doubts.get(0).staffMemberId())
                .filter(person -> !once.add(person))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isClear(List<Doubt> doubts, MatchThresholds thresholds) {
        return !doubts.isEmpty()
                && doubts.get(0).score() >= thresholds.automaticFrom()
                && (doubts.size() == 1 || doubts.get(0).score() - doubts.get(1).score() >= thresholds.margin());
    }

    private static Recognition taken(int row, Doubt best, Evidence said) {
        return new Recognition(
                row,
                "SCORED",
                best.staffMemberId(),
                said.inEpd(),
                said.workingByEpd(),
                best.score(),
                best.grounds(),
                false,
                List.of());
    }
}
