package be.lerarenkaart.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.access.KeyState;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.audit.Fault;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.ConflictRule;
import be.lerarenkaart.distribution.GapRule;
import be.lerarenkaart.distribution.PrintFile;
import be.lerarenkaart.distribution.ProductionPart;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.eligibility.people.CorrectionKind;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.mail.LetterState;
import be.lerarenkaart.portal.pages.intake.FileKind;
import be.lerarenkaart.reporting.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundle is whole: no page asks for words that are not there. */
class WordsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT);
    private static final ResourceBundle VERDICTS =
            ResourceBundle.getBundle("be.lerarenkaart.intake.verdicts", Locale.ROOT);

    private final Words words = new Words();

    @Test
    void everyKeyThatAPageSays_hasWords() {
        assertThat(missing(Views.all().values().stream())).isEmpty();
    }

    @Test
    void aKeyWithoutWords_isFound() {
        assertThat(missing(Stream.of("<p>#{words.say('nobody.wrote.this')}</p>")))
                .containsExactly("nobody.wrote.this");
    }

    @Test
    void everyValueThatAPagePasses_isUsed() {
        assertThat(unused(Views.all().values().stream())).isEmpty();
    }

    @Test
    void aValueThatTheWordsLeaveOut_isFound() {
        assertThat(unused(Stream.of("<p>#{words.say('trail.year', year, lk:date(a.b(c, 1)))}</p>")))
                .containsExactly("trail.year {1}");
    }

    @Test
    void everyField_hasALabel() {
        assertThat(missingLabels()).isEmpty();
    }

    private static final CardAct[] IN_BULK = {CardAct.RECEIVE, CardAct.DELIVER, CardAct.RETURN, CardAct.BLOCK};

    private static final CardAct[] BY_HAND = {
        CardAct.RECEIVE,
        CardAct.HAND_OVER,
        CardAct.UNDO_HANDOVER,
        CardAct.DELIVER,
        CardAct.RETURN,
        CardAct.SEND_AGAIN,
        CardAct.BLOCK,
        CardAct.UNBLOCK,
        CardAct.REPORT_FOUND
    };

    static Stream<Arguments> groups() {
        return Stream.of(
                group("channel", Channel.values()),
                group("channelShort", Channel.values()),
                group("channelFigure", Channel.values()),
                group("channelFile", Channel.values()),
                group("cardState", CardState.values()),
                group("conflictRule", ConflictRule.values()),
                group("gapRule", GapRule.values()),
                group("conflictRuleShort", ConflictRule.values()),
                group("gapRuleShort", GapRule.values()),
                group("ground", "CLAIM", "EARLIEST", "NEAREST", "HAND"),
                group("trailFault", Fault.Kind.values()),
                group("jobState", JobState.values()),
                group("letterState", LetterState.values()),
                group(
                        "letterTemplate",
                        "account-changed",
                        "account-news",
                        "confirm-email",
                        "invitation",
                        "key-news",
                        "password-recovery",
                        "trial"),
                group("role", Role.values()),
                group("placeKind", Scope.Kind.values()),
                group("placeChoice", Scope.Kind.values()),
                group("keyState", KeyState.values()),
                group("keyTone", KeyState.values()),
                group("kind", FileKind.values()),
                group("todo.missing", FileKind.needed().toArray(FileKind[]::new)),
                group("todo.failed", FileKind.needed().toArray(FileKind[]::new)),
                group("measure", Measure.values()),
                group("code", VERDICTS.keySet().toArray(String[]::new)),
                group("verdict", "ACCEPTED", "WARNING", "MERGED", "REVIEW", "REJECTED"),
                group("verdict", "OK", "ALREADY_IN_EPD", "INVALID_DATE", "DUPLICATE", "EMPTY_ROW"),
                group("verdict", "SUBSCRIBER", "TOO_LATE", "EXPIRED", "NOT_ENTITLED", "UNKNOWN"),
                group("reason", "ENTITLED"),
                group("reason", "NO_ASSIGNMENT", "NONE"),
                group("reason", reasonsOfTheRules()),
                group("why", "ENTITLED"),
                group("why", "NO_ASSIGNMENT"),
                group("why", reasonsOfTheRules()),
                group("channelReason", "AFTER_PRODUCTION", "ABROAD", "POSTCODE_MISSING", "POSTCODE_UNKNOWN"),
                group("channelWhy", "SUBSCRIBER", "STARTER", "POSTCODE", "AFTER_PRODUCTION", "ABROAD"),
                group("channelWhy", "POSTCODE_MISSING", "POSTCODE_UNKNOWN"),
                group("history", "ALLOCATED", "MOVED", "REVISED", "REPRINTED"),
                group("history", Stream.of(CardAct.values()).map(CardAct::event).toArray(String[]::new)),
                group("blockReason", BlockReason.values()),
                group("cardHistory", "ALLOCATED", "MOVED", "REVISED", "REPRINTED"),
                group(
                        "cardHistory",
                        Stream.of(CardAct.values()).map(CardAct::event).toArray(String[]::new)),
                group("card.act", BY_HAND),
                group("card.ask", BY_HAND),
                group("card.about", BY_HAND),
                group("card.now", BY_HAND),
                group("card.done", BY_HAND),
                group("place.act", IN_BULK),
                group("place.ask", IN_BULK),
                group("place.about", IN_BULK),
                group("place.now", IN_BULK),
                group("place.done", IN_BULK),
                group("printKind", PrintFile.Kind.values()),
                group("printKindFile", PrintFile.Kind.values()),
                group("step", "files", "decision", "postcodes", "allocation", "production", "pickup"),
                group("season.go", "files", "decision", "postcodes", "allocation", "production", "pickup"),
                group("source", "EPD", "LIST"),
                group("starterState", "shut", "empty", "open", "toMake", "made", "sent"),
                group("todo.starters", windows()),
                group("moment.starters", windows()),
                group("productionBatch", batches()),
                group("productionName", batches()),
                group("reviewKind", ReviewKind.values()),
                group("reviewKindAbout", ReviewKind.values()),
                group("reviewLeft", ReviewKind.values()),
                group("reviewRight", "NAME_CONFLICT", "DOUBLE_PERSON", "LIST_AGAINST_EPD", "UNSURE_MATCH"),
                group("todo.review", ReviewKind.values()),
                group("reviewState", ReviewState.values()),
                group("reviewStates", ReviewState.values()),
                group("reviewChoice", choicesOfReviews()),
                group("reviewDetail", "DELIVERY", "LIST", "NAME_AND_BIRTH", "MAIL_AND_BIRTH", "LIST_AGAINST_EPD"),
                group("reviewDetail", "STATE", "CATEGORY", "REJECTED", "CORRECTION"),
                group("reviewRow", "name", "born", "number", "email", "home", "institution", "duty", "period", "state"),
                group("correctionKind", CorrectionKind.values()),
                group("correctionTitle", CorrectionKind.values()),
                group("correctPerson.saved", CorrectionKind.values()),
                group("mergeRow", "name", "number", "born", "email", "rows", "cards"),
                group("matchMethod", "NUMBER", "FORMER", "EXACT", "SCORED", "HAND"),
                group("matchGround", groundsOfMatching()),
                group("runKind", "REVIEW_SEARCH", "BULK_REVIEW"),
                group("runKind", "IMPORT", "ENTITLEMENT_RUN", "ALLOCATION", "PRODUCTION"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void everyValueOfTheModules_hasADutchWord(String group, Set<String> values) {
        assertThat(values).isNotEmpty().allSatisfy(value -> assertThat(TEXTS.containsKey(group + "." + value))
                .as(value)
                .isTrue());
    }

    @Test
    void everyText_isAPattern() {
        assertThat(TEXTS.keySet()).allSatisfy(key -> assertThat(new MessageFormat(TEXTS.getString(key), Words.LOCALE))
                .isNotNull());
    }

    @Test
    void anApostrophe_isWrittenTwice() {
        assertThat(TEXTS.keySet().stream()
                        .filter(key -> TEXTS.getString(key).replace("''", "").contains("'")))
                .isEmpty();
    }

    @Test
    void numbers_standAsPeopleWriteThem() {
        assertThat(words.say("decision.outcome", 220650L, 238302L))
                .isEqualTo("220.650 van 238.302 mensen hebben recht op de kaart");
    }

    @Test
    void one_isNoPlural() {
        assertThat(words.say("postcodes.gaps", 1)).isEqualTo("1 gat");
        assertThat(words.say("postcodes.gaps", 0)).isEqualTo("Geen gaten");
        assertThat(words.say("postcodes.gaps", 1200)).isEqualTo("1.200 gaten");
    }

    @Test
    void aValueThatIsNewToUs_showsAsItIs() {
        assertThat(words.of("verdict", "SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
        assertThat(words.of("verdict", null)).isEmpty();
    }

    /** As the migration of the first rule set lists them, so that a new reason cannot come without its words. */
    private static String[] windows() {
        return new String[] {"DECEMBER", "MARCH", "JUNE"};
    }

    private static String[] batches() {
        return Stream.concat(Stream.of(ProductionPart.MAIN, ProductionPart.REPRINT), Stream.of(windows()))
                .toArray(String[]::new);
    }

    private static String[] reasonsOfTheRules() {
        try (InputStream script = WordsTest.class.getResourceAsStream("/db/eligibility/V003__rule_set_2021.sql")) {
            return Pattern.compile("\\(1, \\d+, '(\\w+)', [01]\\)")
                    .matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kind and choice: the same choice reads otherwise about something else. */
    private static String[] choicesOfReviews() {
        return Arrays.stream(ReviewKind.values())
                .flatMap(kind -> kind.choices().stream().map(choice -> kind + "." + choice))
                .toArray(String[]::new);
    }

    /** They are no business of other modules but by their codes. */
    private static String[] groundsOfMatching() {
        try {
            return Arrays.stream(Class.forName("be.lerarenkaart.eligibility.matching.Ground")
                            .getEnumConstants())
                    .map(Object::toString)
                    .toArray(String[]::new);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments group(String name, String... values) {
        return Arguments.of(name, new TreeSet<>(Set.of(values)));
    }

    private static Arguments group(String name, Enum<?>[] values) {
        return Arguments.of(name, Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Keys written out in full; those put together from parts are covered by the groups. */
    private static Set<String> missing(Stream<String> views) {
        return views.flatMap(view -> Pattern.compile("words\\.say\\((?:[^'()]*\\? )?'([\\w.]+)'(?: : '([\\w.]+)')?[,)]")
                        .matcher(view)
                        .results())
                .flatMap(match -> Stream.of(match.group(1), match.group(2)))
                .filter(key -> key != null && !TEXTS.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of keys written out in full: those that a choice leads to may need less than their neighbour. */
    private static Set<String> unused(Stream<String> views) {
        Set<String> unused = new TreeSet<>();
        views.flatMap(view -> Pattern.compile("words\\.say\\('([\\w.]+)'(,(?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)")
                        .matcher(view)
                        .results())
                .forEach(call -> {
                    for (int place = 0; place < values(call.group(2)); place++) {
                        if (!TEXTS.getString(call.group(1)).contains("{" + place)) {
                            unused.add(call.group(1) + " {" + place + "}");
                        }
                    }
                });
        return unused;
    }

    /** How many are passed: the commas outside of parentheses. */
    private static int values(String passed) {
        String outer = passed;
        while (outer.contains("(")) {
            outer = outer.replaceAll("\\([^()]*\\)", "");
        }
        return (int) outer.chars().filter(letter -> letter == ',').count();
    }

    private static Set<String> missingLabels() {
        Set<String> missing = new TreeSet<>();
        Views.all().forEach((path, view) -> {
            var page = Pattern.compile("name=\"page\" value=\"(\\w+)\"").matcher(view);
            String name = page.find() ? page.group(1) : "";
            Pattern.compile("<lk:(?:field|tick) id=\"(\\w+)\"(?: page=\"(\\w+)\")?")
                    .matcher(view)
                    .results()
                    .forEach(field -> {
                        String key = (field.group(2) == null ? name : field.group(2)) + "." + field.group(1);
                        if (!TEXTS.containsKey(key)) {
                            missing.add(path + ": " + key);
                        }
                    });
        });
        return missing;
    }
}
