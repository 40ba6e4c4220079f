package be.lerarenkaart.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The verdict of every row of the delivery, the lists and the subscriptions. */
final class RowsCheck {

    private static final int EXAMPLES = 10;

    private final Campaign campaign;
    private final Verdicts verdicts;
    private final YearFolder folder;
    private final ExpectedCounts expected;
    private final Report report;

    RowsCheck(Campaign campaign, Api api, YearFolder folder, ExpectedCounts expected, Report report) {
        this.campaign = campaign;
        this.verdicts = new Verdicts(api);
        this.folder = folder;
        this.expected = expected;
        this.report = report;
    }

    void check() {
        report.title("every row");
        epd();
        subscriptions();
        lists();
    }

    private void epd() {
        RowComparison rows = new RowComparison(EpdAnswers.read(folder.ofYear("antwoorden_epd")));
        verdicts.each(
                campaign.sent("/epd-deliveries").get(0).watched(),
                (row, verdict, code) -> rows.tell(row, code.isEmpty() ? verdict : verdict + " " + code));
        report.compareRows("EPD rows with the expected verdict and code", rows.rows(), rows.equal(), rows.examples());
    }

    private void subscriptions() {
        SubscriptionAnswers answers = new SubscriptionAnswers(folder.ofYear("antwoorden_abonnees"));
        Map<String, Long> words = new TreeMap<>();
        verdicts.each(campaign.sent("/subscriptions").get(0).watched(), (row, verdict, code) -> {
            String word = Verdicts.word(verdict, code);
            words.merge(word, 1L, Long::sum);
            answers.tell(row, word);
        });
        expected.all("abonnees_oordelen").forEach((dutch, count) -> {
            String word = Vocabulary.subscription(dutch);
            report.compare("subscriptions " + word, count, words.getOrDefault(word, 0L));
        });
        RowComparison rows = answers.compared();
        report.compareRows("subscriptions with the expected verdict", rows.rows(), rows.equal(), rows.examples());
        report.note(answers.peopleTwice() + " people subscribed twice with equal rows; either may be the duplicate.");
    }

    private void lists() {
        Map<String, List<String>> answers = new HashMap<>();
        Records.each(folder.ofYear("antwoorden_lijsten"), answer -> answers.computeIfAbsent(
                        answer.getField("bestand"), file -> new ArrayList<>())
                .add(Vocabulary.code(answer.getField("oordeel"))));
        Map<String, Long> words = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        int rows = 0;
        int equal = 0;
        for (Sent list : campaign.sent("/staff-lists")) {
            RowComparison comparison = new RowComparison(answers.getOrDefault(list.name(), List.of()));
            verdicts.each(list.watched(), (row, verdict, code) -> {
                String word = Verdicts.word(verdict, code);
                words.merge(word, 1L, Long::sum);
                comparison.tell(row, word);
            });
            rows += comparison.rows();
            equal += comparison.equal();
            comparison.examples().forEach(example -> examples.add(list.name() + " " + example));
        }
        expected.all("lijsten_oordelen").forEach((dutch, count) -> {
            String word = Vocabulary.code(dutch);
            report.compare("list rows " + word, count, words.getOrDefault(word, 0L));
        });
        report.compareRows(
                "list rows with the expected verdict",
                rows,
                equal,
                examples.subList(0, Math.min(EXAMPLES, examples.size())));
    }
}
