package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.RowMatch;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.MergeFact;
import be.lerarenkaart.eligibility.people.SplitFact;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.portal.pages.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Every fact about one person with its source: deliveries and lists by file and row, and what people said by hand. */
final class PersonTimeline {

    private final long person;
    private final Words words;
    private final List<PersonFact> facts = new ArrayList<>();

    PersonTimeline(long person, Words words) {
        this.person = person;
        this.words = words;
    }

    /** Newest first. */
    List<PersonFact> told() {
        facts.sort(Comparator.comparing(PersonFact::at).reversed());
        return facts;
    }

    PersonTimeline rows(List<AssignmentFact> rows, LongFunction<ImportedFile> files) {
        Map<Long, List<AssignmentFact>> byFile = rows.stream()
                .collect(Collectors.groupingBy(AssignmentFact::importId, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((id, ofFile) -> delivered(files.apply(id), ofFile));
        rows.stream().filter(row -> row.match() != null).forEach(this::recognised);
        return this;
    }

    private void delivered(ImportedFile file, List<AssignmentFact> rows) {
        AssignmentFact first = rows.get(0);
        String numbers = rows.stream().map(row -> Integer.toString(row.row())).collect(Collectors.joining(", "));
        facts.add(new PersonFact(
                file.receivedAt(),
                words.say(
                        "personFact.row",
                        words.of("source", first.source()),
                        file.fileName(),
                        rows.size(),
                        numbers,
                        first.givenName() + " " + first.familyName()),
                file.receivedBy(),
                "",
                first.current(),
                file.id(),
                Integer.toString(first.cardYear())));
    }

    private void recognised(AssignmentFact row) {
        RowMatch match = row.match();
        String grounds = match.grounds().stream()
                .map(ground -> words.of("matchGround", ground))
                .collect(Collectors.joining(", "));
        String how = words.say(
                "matchMethod." + match.method(),
                Integer.toString(row.row()),
                match.score() == null ? 0 : match.score(),
                grounds);
        facts.add(PersonFact.byHand(match.madeAt(), how, match.madeBy(), match.reason(), match.counts()));
    }

    PersonTimeline corrections(List<CorrectionFact> corrections) {
        for (CorrectionFact one : corrections) {
            String what = words.of("correctionKind", one.corrected().kind());
            facts.add(PersonFact.byHand(
                    one.madeAt(),
                    words.say("personFact.corrected", what, PersonWords.corrected(one.corrected(), words)),
                    one.madeBy(),
                    one.reason(),
                    one.isStanding()));
            if (!one.isStanding()) {
                facts.add(PersonFact.byHand(
                        one.endedAt(),
                        words.say("personFact.correctionEnded", what),
                        one.endedBy(),
                        one.endReason(),
                        false));
            }
        }
        return this;
    }

    PersonTimeline merges(List<MergeFact> merges) {
        for (MergeFact one : merges) {
            String name = one.kept() == person ? one.mergedName() : one.keptName();
            facts.add(PersonFact.byHand(
                    one.madeAt(), words.say("personFact.merged", name), one.madeBy(), one.reason(), one.isStanding()));
            if (!one.isStanding()) {
                facts.add(PersonFact.byHand(
                        one.endedAt(),
                        words.say("personFact.mergeEnded", name),
                        one.endedBy(),
                        one.endReason(),
                        false));
            }
        }
        return this;
    }

    PersonTimeline splits(List<SplitFact> splits) {
        for (SplitFact one : splits) {
            String key = one.person() == person ? "personFact.splitFrom" : "personFact.splitOff";
            facts.add(PersonFact.byHand(one.madeAt(), words.say(key), one.madeBy(), one.reason(), true));
        }
        return this;
    }

    /** What was decided about questions; those that are open stand above the timeline. */
    PersonTimeline reviews(List<ReviewSummary> reviews) {
        reviews.stream()
                .filter(one -> one.state() == ReviewState.DECIDED && one.choice() != null)
                .forEach(one -> facts.add(PersonFact.byHand(
                        one.changedAt(),
                        words.say(
                                "personFact.review",
                                words.of("reviewKind", one.kind()),
                                words.say("reviewChoice." + one.kind() + "." + one.choice())),
                        "",
                        "",
                        true)));
        return this;
    }
}
