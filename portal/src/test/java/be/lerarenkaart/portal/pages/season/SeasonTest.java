package be.lerarenkaart.portal.pages.season;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.OpenPostcodes;
import be.lerarenkaart.distribution.PrintFile;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.distribution.StarterBatch;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.LatestStart;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.intake.FileKind;
import be.lerarenkaart.portal.pages.intake.KindRow;
import be.lerarenkaart.portal.pages.runs.Run;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a card year is and what holds it up, told from what is known of it. */
class SeasonTest {

    private static final Words WORDS = new Words();
    private static final LocalDate DECEMBER = LocalDate.of(2020, 12, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2021, 2, 28);
    private static final CardYearDates DATES = new CardYearDates(
            new CardYear(2021),
            LocalDate.of(2020, 11, 1),
            LocalDate.of(2020, 11, 1),
            LocalDate.of(2021, 1, 31),
            LocalDate.of(2020, 12, 1),
            LocalDate.of(2020, 12, 21),
            LocalDate.of(2021, 6, 30),
            1);
    private static final LatestStart STARTS = new LatestStart(
            new CardYear(2021), DATES.latestStart(), List.of(new StartWindow("MARCH", DECEMBER, FEBRUARY, false)));

    @Test
    void whenNothingIsThere_thenFilesAreNow_andEveryKindIsMissing() {
        SeasonFacts nothing = facts(List.of(), null, null, List.of(), 0, 0);

        assertThat(nowOf(nothing)).isEqualTo("files");
        assertThat(SeasonTodos.of(nothing))
                .extracting(Todo::name)
                .hasSize(7)
                .contains("missing.EPD_DELIVERY", "missing.SUBSCRIPTIONS");
    }

    @Test
    void whenAllFilesAreThere_thenTheDecisionIsNow() {
        SeasonFacts filed = facts(FileKind.needed(), null, null, List.of(), 0, 0);

        assertThat(nowOf(filed)).isEqualTo("decision");
        assertThat(SeasonTodos.of(filed)).isEmpty();
    }

    @Test
    void whenADeliveryCameAfterTheDecision_thenItMustBeDecidedAgain() {
        Run before = run(2, Json.createObjectBuilder().add("entitled", 5).build());
        SeasonFacts old = facts(FileKind.needed(), before, null, List.of(), 0, 0);

        assertThat(nowOf(old)).isEqualTo("decision");
        assertThat(SeasonTodos.of(old)).extracting(Todo::name).containsExactly("decisionOld");
    }

    @Test
    void whenPostcodesAreOpen_thenTheyBlock() {
        SeasonFacts open = facts(FileKind.needed(), decided(), null, List.of(), 5, 3);

        assertThat(nowOf(open)).isEqualTo("postcodes");
        assertThat(SeasonTodos.of(open))
                .extracting(Todo::name, Todo::count, Todo::blocks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("conflicts", 5L, true),
                        org.assertj.core.groups.Tuple.tuple("gaps", 3L, true));
    }

    @Test
    void whenADecisionCameAfterTheAllocation_thenItMustBeAllocatedAgain() {
        Run allocated = run(200, cards());
        Run decidedLater = run(
                300,
                Json.createObjectBuilder()
                        .add("entitled", 5)
                        .add("changedRows", 1)
                        .build());
        SeasonFacts old = facts(FileKind.needed(), decidedLater, allocated, List.of(), 0, 0);

        assertThat(nowOf(old)).isEqualTo("allocation");
        assertThat(SeasonTodos.of(old)).extracting(Todo::name).containsExactly("allocationOld");
    }

    @Test
    void whenThatDecisionChangedNothing_thenTheAllocationStillHolds() {
        Run allocated = run(200, cards());
        Run same = run(
                300,
                Json.createObjectBuilder()
                        .add("entitled", 5)
                        .add("changedRows", 0)
                        .build());

        assertThat(nowOf(facts(FileKind.needed(), same, allocated, List.of(), 0, 0)))
                .isEqualTo("production");
    }

    @Test
    void whenAllIsSent_thenPickUpIsNow_untilItCloses() {
        Production sent = production(5, Instant.EPOCH.plusSeconds(1));
        SeasonFacts before = facts(FileKind.needed(), decided(), run(200, cards()), List.of(sent), 0, 0);

        assertThat(nowOf(before)).isEqualTo("pickup");
        assertThat(SeasonSteps.of(on(before, LocalDate.of(2021, 7, 1)), WORDS)).allMatch(Step::done);
    }

    @Test
    void whenCardsHaveNoPlaceYet_thenThatIsToldUntilTheyFollowedAChoiceOfPostcode() {
        SeasonFacts placed = facts(FileKind.needed(), decided(), run(200, cards()), List.of(), 0, 0);

        assertThat(nowOf(placed)).isEqualTo("production");
        assertThat(SeasonTodos.of(placed)).isEmpty();
        assertThat(SeasonTodos.of(but(placed, Map.of("unplaced", 2L))))
                .extracting(Todo::name, Todo::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unplaced", "/beheer/verdeling?jaar=2021"));
    }

    @Test
    void whenCardsWaitAfterAProductionThatIsSent_thenProductionIsNotDone() {
        SeasonFacts facts =
                facts(FileKind.needed(), decided(), run(200, cards()), List.of(production(3, Instant.EPOCH)), 0, 0);

        assertThat(SeasonSteps.of(facts, WORDS))
                .filteredOn(Step::now)
                .extracting(Step::name, Step::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("production", "2 kaarten nog niet bevroren"));
    }

    @Test
    void whenADeliveryWaitedForASecondPersonUntilAfterTheDecision_thenItMustBeDecidedAgain() {
        SeasonFacts facts = facts(FileKind.needed(), decided(), null, List.of(), 0, 0);
        KindRow waited = new KindRow(
                FileKind.EPD_DELIVERY, imported(FileKind.EPD_DELIVERY, Instant.EPOCH.plusSeconds(150)), 1, false, 0, 0);

        assertThat(facts.decisionIsOld()).isFalse();
        assertThat(with(facts, waited).decisionIsOld()).isTrue();
    }

    @Test
    void whenOtherRulesHoldSinceTheDecision_thenItMustBeDecidedAgain() {
        assertThat(facts(FileKind.needed(), decidedByRules(1), null, List.of(), 0, 0)
                        .decisionIsOld())
                .isFalse();
        assertThat(facts(FileKind.needed(), decidedByRules(2), null, List.of(), 0, 0)
                        .decisionIsOld())
                .isTrue();
    }

    @Test
    void whenAProductionWasTakenBackAndAnotherSent_thenPickUpIsNow() {
        Production undone = production(5, null, Instant.EPOCH);
        SeasonFacts facts = facts(
                FileKind.needed(), decided(), run(200, cards()), List.of(production(5, Instant.EPOCH), undone), 0, 0);

        assertThat(nowOf(facts)).isEqualTo("pickup");
    }

    @Test
    void whenStolenCardsWereReprinted_thenTheyHideNoCardThatWaits() {
        SeasonFacts facts =
                facts(FileKind.needed(), decided(), run(200, cards()), List.of(production(5, Instant.EPOCH)), 0, 0);

        assertThat(reprinted(facts, 2).unfrozen()).isEqualTo(2);
        assertThat(facts.unfrozen()).isZero();
    }

    @Test
    void whenPeopleCameAfterTheSubscribers_thenThoseNobodyKnewAreReadAgain() {
        SeasonFacts facts = facts(FileKind.needed(), null, null, List.of(), 0, 0);
        KindRow unknown = new KindRow(
                FileKind.SUBSCRIPTIONS,
                imported(FileKind.SUBSCRIPTIONS, Map.of("UNKNOWN", 3L), Map.of("UNKNOWN", 3L)),
                1,
                false,
                0,
                0);

        assertThat(SeasonTodos.of(with(facts, unknown)))
                .extracting(Todo::name, Todo::count, Todo::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "early.SUBSCRIPTIONS", 3L, "/beheer/invoer/bestand?jaar=2021&id=15#early-title"));
    }

    @Test
    void listsThatCouldNotBeRead_blockThoughAGoodOneCameLast() {
        KindRow lists =
                new KindRow(FileKind.STAFF_LIST, imported(FileKind.STAFF_LIST, Map.of(), Map.of()), 8, false, 2, 0);
        SeasonFacts facts = facts(FileKind.needed(), null, null, List.of(), 0, 0);

        assertThat(SeasonTodos.of(with(facts, lists)))
                .extracting(Todo::name, Todo::count, Todo::blocks)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("failed.STAFF_LIST", 2L, true));
    }

    @Test
    void whatAPersonMustSee_isShown_andBlocksOnlyWhereAnAdministratorSaidSo() {
        KindRow delivery = new KindRow(
                FileKind.EPD_DELIVERY,
                imported(FileKind.EPD_DELIVERY, Map.of("REJECTED", 100L), Map.of()),
                1,
                false,
                0,
                0);
        SeasonFacts facts = reviewed(
                with(facts(FileKind.needed(), null, null, List.of(), 0, 0), delivery),
                new OpenReviews(ReviewKind.NAME_CONFLICT, 24, false),
                new OpenReviews(ReviewKind.UNKNOWN_CODE, 3, true));

        assertThat(SeasonTodos.of(facts))
                .extracting(Todo::name, Todo::count, Todo::blocks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("review.UNKNOWN_CODE", 3L, true),
                        org.assertj.core.groups.Tuple.tuple("review.NAME_CONFLICT", 24L, false),
                        org.assertj.core.groups.Tuple.tuple("rejectedRows", 100L, false));
    }

    @Test
    void whenAGroupOfStartersWasOpenedAfterTheDecision_thenItMustBeDecidedAgain() {
        Run until = run(
                100,
                Json.createObjectBuilder()
                        .add("entitled", 5)
                        .add("latestStart", "2021-01-31")
                        .build());
        SeasonFacts facts = facts(FileKind.needed(), until, null, List.of(), 0, 0);
        LatestStart opened = new LatestStart(
                new CardYear(2021), DATES.latestStart(), List.of(new StartWindow("MARCH", DECEMBER, FEBRUARY, true)));

        assertThat(facts.decisionIsOld()).isFalse();
        SeasonFacts old = starting(facts, opened);
        assertThat(nowOf(old)).isEqualTo("decision");
        assertThat(SeasonTodos.of(old)).extracting(Todo::name).containsExactly("windowsChanged");
    }

    @Test
    void whenStartersWaitInAGroupThatHasBegun_thenOnlyThatGroupAsksToBeOpened() {
        SeasonFacts facts = starting(
                facts(FileKind.needed(), decided(), null, List.of(), 0, 0),
                STARTS,
                batch("DECEMBER", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 11, 30), false, 0),
                batch("MARCH", DECEMBER, FEBRUARY, false, 12),
                batch("JUNE", LocalDate.of(2021, 3, 1), LocalDate.of(2021, 6, 14), false, 3));

        assertThat(SeasonTodos.of(facts))
                .extracting(Todo::name, Todo::count, Todo::blocks, Todo::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("starters.MARCH", 12L, false, "#starters"));
    }

    private static String nowOf(SeasonFacts facts) {
        return SeasonSteps.of(facts, WORDS).stream()
                .filter(Step::now)
                .map(Step::name)
                .findFirst()
                .orElse("");
    }

    private static Run decided() {
        return run(100, Json.createObjectBuilder().add("entitled", 5).build());
    }

    private static JsonObject cards() {
        return Json.createObjectBuilder().add("cards", 5).build();
    }

    private static SeasonFacts facts(
            List<FileKind> there,
            Run decision,
            Run allocation,
            List<Production> productions,
            long conflicts,
            long gaps) {
        List<KindRow> kinds = FileKind.needed().stream()
                .map(kind -> there.contains(kind) ? there(kind) : new KindRow(kind, null, 0, false, 0, 0))
                .toList();
        return new SeasonFacts(
                DATES,
                LocalDate.of(2021, 2, 1),
                kinds,
                decision,
                allocation,
                productions,
                0,
                0,
                new OpenPostcodes(conflicts, gaps),
                0,
                STARTS,
                List.of(),
                List.of());
    }

    private static SeasonFacts with(SeasonFacts facts, KindRow instead) {
        List<KindRow> kinds = facts.kinds().stream()
                .map(row -> row.kind() == instead.kind() ? instead : row)
                .toList();
        return but(facts, Map.of("kinds", kinds));
    }

    private static SeasonFacts reviewed(SeasonFacts facts, OpenReviews... reviews) {
        return but(facts, Map.of("reviews", List.of(reviews)));
    }

    private static SeasonFacts reprinted(SeasonFacts facts, long cards) {
        return but(facts, Map.of("reprinted", cards));
    }

    private static SeasonFacts starting(SeasonFacts facts, LatestStart starts, StarterBatch... batches) {
        return but(facts, Map.of("starts", starts, "batches", List.of(batches)));
    }

    private static StarterBatch batch(String name, LocalDate from, LocalDate until, boolean open, long waiting) {
        return new StarterBatch(name, from, until, open, waiting, 0, 0, 0);
    }

    private static SeasonFacts on(SeasonFacts facts, LocalDate today) {
        return but(facts, Map.of("today", today));
    }

    /** The same, with other values for these of its components. */
    private static SeasonFacts but(SeasonFacts facts, Map<String, Object> others) {
        RecordComponent[] components = SeasonFacts.class.getRecordComponents();
        assertThat(Stream.of(components).map(RecordComponent::getName)).containsAll(others.keySet());
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                values[i] = others.containsKey(name)
                        ? others.get(name)
                        : components[i].getAccessor().invoke(facts);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return SeasonFacts.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Run decidedByRules(int version) {
        return run(
                100,
                Json.createObjectBuilder()
                        .add("entitled", 5)
                        .add("ruleSet", version)
                        .build());
    }

    private static Production production(long cards, Instant sentAt) {
        return production(cards, sentAt, null);
    }

    private static Production production(long cards, Instant sentAt, Instant undoneAt) {
        return new Production(
                9,
                2021,
                Instant.EPOCH,
                "admin",
                Instant.EPOCH,
                "lies",
                sentAt,
                "admin",
                undoneAt,
                null,
                null,
                List.of(new PrintFile(PrintFile.Kind.CARDS, Channel.HOME, cards, 0, 10, "")),
                List.of());
    }

    private static KindRow there(FileKind kind) {
        return new KindRow(kind, imported(kind, Map.of(), Map.of()), 1, false, 0, 0);
    }

    private static ImportedFile imported(FileKind kind, Map<String, Long> verdicts, Map<String, Long> codes) {
        return imported(kind, verdicts, codes, Instant.EPOCH.plusSeconds(11 + kind.ordinal()));
    }

    private static ImportedFile imported(FileKind kind, Instant changedAt) {
        return imported(kind, Map.of(), Map.of(), changedAt);
    }

    private static ImportedFile imported(
            FileKind kind, Map<String, Long> verdicts, Map<String, Long> codes, Instant changedAt) {
        return new ImportedFile(
                11 + kind.ordinal(),
                kind.name(),
                2021,
                JobState.COMPLETED,
                1,
                null,
                3,
                verdicts,
                codes,
                "UTF-8",
                ";",
                "file.csv",
                9,
                "",
                "admin",
                Instant.EPOCH,
                Instant.EPOCH,
                changedAt,
                JsonObject.EMPTY_JSON_OBJECT,
                null,
                null);
    }

    /** It ended as many seconds after the epoch as its id says; files changed in seconds 11 to 17. */
    private static Run run(long id, JsonObject result) {
        return new Run(
                id,
                2021,
                "",
                false,
                JsonObject.EMPTY_JSON_OBJECT,
                JobState.COMPLETED,
                1,
                null,
                "admin",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(id),
                null,
                result);
    }
}
