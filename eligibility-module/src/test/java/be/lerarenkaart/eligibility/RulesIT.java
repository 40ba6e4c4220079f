package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.EpdRow.anEpdRow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RulesIT {

    private static final By ANN = new By("ann", 1L);
    private static final By BERT = new By("bert", 2L);
    private static final By CLEO = new By("cleo", 3L);
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate REFERENCE = LocalDate.of(2020, 11, 1);
    private static final CodeRule KEEPS_128 =
            new CodeRule(CodeTable.STATE, "128", CodeEffect.KEEPS, null, "Loopbaanonderbreking, deeltijds", EVER, null);
    private static final CodeRule.Key TBSOB = new CodeRule.Key(CodeTable.STATE, "TBSOB", EVER);

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private final Rules rules = campaign.get(Rules.class);

    private RuleSetFact draft() {
        return rules.begin(Campaign.YEAR, null, "Code 128 erbij", ANN);
    }

    private RuleSetFact put(CodeRule code) {
        return rules.put(Campaign.YEAR, 2, null, code, null, ANN);
    }

    @Nested
    class GivenTheFirstVersion {

        @Test
        void whenShown_thenItIsInForceWithItsDatesReasonsCodesAndWindows() {
            RuleSetFact first = rules.inForce(Campaign.YEAR);
            assertThat(first)
                    .returns(1, RuleSetFact::version)
                    .returns(RuleSetState.RELEASED, RuleSetFact::state)
                    .returns(true, RuleSetFact::inForce)
                    .returns(REFERENCE, RuleSetFact::referenceDate)
                    .returns(LocalDate.of(2021, 1, 31), RuleSetFact::latestStart);
            assertThat(first.reasons())
                    .extracting(RuleSetFact.Reason::name)
                    .containsExactly(
                            "RETIRED", "DECEASED", "ENDED", "UNPAID_LEAVE", "STAFF_CATEGORY", "NOT_STARTED", "REVIEW");
            assertThat(first.codes(CodeTable.CATEGORY)).hasSize(4);
            assertThat(first.codes(CodeTable.STATE)).hasSize(11);
            assertThat(first.windows())
                    .extracting(StartWindow::name, StartWindow::until, StartWindow::open)
                    .containsExactly(
                            tuple("DECEMBER", LocalDate.of(2020, 11, 30), false),
                            tuple("MARCH", LocalDate.of(2021, 2, 28), false),
                            tuple("JUNE", LocalDate.of(2021, 6, 14), false));
        }

        @Test
        void whenSomebodyEditsIt_thenThatIsRefused_forItWasReleased() {
            refused("rules-are-fixed", 409, () -> rules.put(Campaign.YEAR, 1, null, KEEPS_128, null, ANN));
            refused("rules-are-fixed", 409, () -> rules.remove(Campaign.YEAR, 1, null, TBSOB, ANN));
            refused("rules-are-fixed", 409, () -> rules.discard(Campaign.YEAR, 1, null, ANN));
            refused("rules-are-fixed", 409, () -> rules.release(Campaign.YEAR, 1, 0, BERT));
        }

        @Test
        void whenThereIsNoSuchVersionOrYear_thenItIsNotFound() {
            refused("resource-not-found", 404, () -> rules.get(Campaign.YEAR, 9));
            refused("resource-not-found", 404, () -> rules.of(new CardYear(2077)));
        }
    }

    @Nested
    class GivenADraft {

        @Test
        void whenBegun_thenItSaysWhatTheVersionInForceSays_andDecidesNothing() {
            RuleSetFact draft = draft();
            assertThat(draft)
                    .returns(2, RuleSetFact::version)
                    .returns(RuleSetState.DRAFT, RuleSetFact::state)
                    .returns(false, RuleSetFact::inForce)
                    .returns("ann", RuleSetFact::editedBy)
                    .returns(rules.inForce(Campaign.YEAR).codes(), RuleSetFact::codes);
            assertThat(rules.differences(Campaign.YEAR, 2)).isEmpty();
            assertThat(rules.draft(Campaign.YEAR)).hasValue(draft);
            assertThat(acts()).containsExactly("RULES_DRAFTED");
        }

        @Test
        void whenASecondIsBegun_thenThatIsRefused() {
            draft();
            refused("draft-exists", 409, () -> rules.begin(Campaign.YEAR, null, "nog een", BERT));
        }

        @Test
        void whenCodesComeGoAndChange_thenTheDifferencesTellEachOfThem() {
            draft();
            put(KEEPS_128);
            CodeRule ended = new CodeRule(
                    CodeTable.STATE, "TBSOB", CodeEffect.KEEPS, null, "TBS", EVER, LocalDate.of(2020, 8, 31));
            rules.put(Campaign.YEAR, 2, 1, ended, TBSOB, ANN);
            rules.remove(Campaign.YEAR, 2, 2, new CodeRule.Key(CodeTable.CATEGORY, "MVD", EVER), ANN);
            assertThat(rules.differences(Campaign.YEAR, 2))
                    .extracting(
                            RuleDifference::kind,
                            difference -> difference.code().code())
                    .containsExactly(tuple("ADDED", "128"), tuple("CHANGED", "TBSOB"), tuple("REMOVED", "MVD"));
            assertThat(acts()).containsExactly("RULES_DRAFTED", "RULES_EDITED", "RULES_EDITED", "RULES_EDITED");
        }

        @Test
        void whenAnEditIsUndone_thenTheLineIsAsInTheVersionInForce() {
            draft();
            put(KEEPS_128);
            rules.remove(Campaign.YEAR, 2, null, TBSOB, ANN);
            rules.put(
                    Campaign.YEAR, 2, null, excludes("ZIEKTE"), new CodeRule.Key(CodeTable.STATE, "ZIEKTE", EVER), ANN);
            rules.undo(Campaign.YEAR, 2, null, KEEPS_128.key(), ANN);
            rules.undo(Campaign.YEAR, 2, null, TBSOB, ANN);
            rules.undo(Campaign.YEAR, 2, null, new CodeRule.Key(CodeTable.STATE, "ZIEKTE", EVER), ANN);
            assertThat(rules.differences(Campaign.YEAR, 2)).isEmpty();
        }

        @Test
        void whenSomebodyLookedAtAnOlderRevision_thenTheirEditIsRefusedAndNothingIsLost() {
            draft();
            put(KEEPS_128);
            refused("draft-changed", 409, () -> rules.remove(Campaign.YEAR, 2, 0, TBSOB, BERT));
            assertThat(rules.get(Campaign.YEAR, 2).codes()).contains(KEEPS_128).anyMatch(code -> code.key()
                    .equals(TBSOB));
        }

        @Test
        void whenACodeContradictsAnotherLine_thenThatIsRefused() {
            draft();
            CodeRule later = new CodeRule(
                    CodeTable.STATE, "TBSOB", CodeEffect.REVIEW, null, "TBS", LocalDate.of(2021, 1, 1), null);
            refused("invalid-rules", 400, () -> put(later));
        }

        @Test
        void whenACodeIsWrongInAllWays_thenAllAreTold() {
            draft();
            CodeRule wrong = new CodeRule(
                    CodeTable.CATEGORY, "a b", CodeEffect.KEEPS, "RETIRED", " ", REFERENCE, REFERENCE.minusDays(1));
            assertThat(issuesOf(() -> put(wrong))).containsExactly("code", "name", "effect", "reason", "validUntil");
            assertThat(issuesOf(() -> put(new CodeRule(
                            CodeTable.STATE, "128", CodeEffect.EXCLUDES, "NOT_STARTED", "Onderbreking", EVER, null))))
                    .containsExactly("reason");
        }

        @Test
        void whenItsDatesAreOutOfOrder_thenAllAreTold() {
            draft();
            RuleDates wrong = new RuleDates(
                    "",
                    LocalDate.of(2020, 6, 30),
                    LocalDate.of(2022, 1, 1),
                    List.of(
                            new StartWindow("DECEMBER", REFERENCE, REFERENCE.minusDays(1), false),
                            new StartWindow("MARCH", REFERENCE, REFERENCE.plusDays(5), false),
                            new StartWindow("JUNE", REFERENCE.plusDays(5), REFERENCE.plusDays(9), false)));
            assertThat(issuesOf(() -> rules.set(Campaign.YEAR, 2, null, wrong, ANN)))
                    .containsExactly("referenceDate", "latestStart", "DECEMBER.until", "JUNE.from");
        }

        @Test
        void whenDiscarded_thenItIsKeptForTheRecordAndAnotherMayBegin() {
            draft();
            rules.discard(Campaign.YEAR, 2, 0, BERT);
            assertThat(rules.draft(Campaign.YEAR)).isEmpty();
            assertThat(rules.begin(Campaign.YEAR, null, "opnieuw", ANN).version())
                    .isEqualTo(3);
            assertThat(rules.of(Campaign.YEAR))
                    .extracting(RuleSetFact::version, RuleSetFact::state)
                    .containsExactly(
                            tuple(3, RuleSetState.DRAFT),
                            tuple(2, RuleSetState.DISCARDED),
                            tuple(1, RuleSetState.RELEASED));
            refused("rules-are-fixed", 409, () -> rules.release(Campaign.YEAR, 2, 0, BERT));
        }

        @Test
        void whenACardYearAsksForIt_thenThatIsRefused_forNobodyReleasedIt() {
            draft();
            refused("unknown-rule-set", 400, () -> campaign.get(CardYears.class)
                    .put(Campaign.YEAR, new CardYearChanges(null, null, null, null, null, null, 2), BERT));
        }
    }

    @Nested
    class GivenADraftThatIsReady {

        @Test
        void whenWhoEditedItLastReleasesIt_thenThatIsRefused() {
            draft();
            put(KEEPS_128);
            refused("second-person-needed", 409, () -> rules.release(Campaign.YEAR, 2, 1, ANN));
            refused("second-person-needed", 409, () -> rules.release(Campaign.YEAR, 2, 1, new By("sleutel", null)));
        }

        @Test
        void whenAnybodyWhoWroteInItReleasesIt_thenThatIsRefused_alsoWhenAnotherEditedItLast() {
            draft();
            rules.put(Campaign.YEAR, 2, 0, KEEPS_128, null, BERT);
            refused("second-person-needed", 409, () -> rules.release(Campaign.YEAR, 2, 1, ANN));
            refused("second-person-needed", 409, () -> rules.release(Campaign.YEAR, 2, 1, BERT));
            assertThat(rules.release(Campaign.YEAR, 2, 1, CLEO).inForce()).isTrue();
        }

        @Test
        void whenSomebodyReleasesItByAnotherAccountOfTheirs_thenThatIsRefused() {
            draft();
            refused("second-person-needed", 409, () -> rules.release(Campaign.YEAR, 2, 0, new By("ann2", 11L)));
        }

        @Test
        void whenItBeganAsOneThatWasDiscarded_thenWhoWroteThatDoesNotReleaseIt() {
            draft();
            rules.discard(Campaign.YEAR, 2, 0, BERT);
            rules.begin(Campaign.YEAR, 2, "opnieuw", BERT);
            refused("second-person-needed", 409, () -> rules.release(Campaign.YEAR, 3, 0, ANN));
            assertThat(rules.release(Campaign.YEAR, 3, 0, CLEO).inForce()).isTrue();
        }

        @Test
        void whenSomebodyWhomNobodyKnowsWroteInIt_thenNobodyReleasesIt() {
            draft();
            rules.put(Campaign.YEAR, 2, 0, KEEPS_128, null, new By("sleutel", null));
            refused("first-person-unknown", 409, () -> rules.release(Campaign.YEAR, 2, 1, BERT));
        }

        @Test
        void whenTheSecondPersonLookedAtAnOlderRevision_thenThatIsRefused() {
            draft();
            put(KEEPS_128);
            refused("draft-changed", 409, () -> rules.release(Campaign.YEAR, 2, 0, BERT));
        }

        @Test
        void whenASecondPersonReleasesIt_thenItIsInForceAndTheFormerIsKept() {
            draft();
            put(KEEPS_128);
            rules.release(Campaign.YEAR, 2, 1, BERT);
            assertThat(rules.inForce(Campaign.YEAR))
                    .returns(2, RuleSetFact::version)
                    .returns("bert", RuleSetFact::releasedBy);
            assertThat(rules.get(Campaign.YEAR, 1).inForce()).isFalse();
            assertThat(campaign.get(CardYears.class).get(Campaign.YEAR).ruleSet())
                    .isEqualTo(2);
            assertThat(acts()).endsWith("RULES_RELEASED");
        }

        @Test
        void whenItsDatesAreOthers_thenTheCardYearFollowsThem_andSoDoDecisions() {
            campaign.deliver(anEpdRow().until("2020-10-15"));
            campaign.decide();
            draft();
            RuleSetFact before = rules.get(Campaign.YEAR, 2);
            LocalDate earlier = LocalDate.of(2020, 10, 1);
            rules.set(
                    Campaign.YEAR,
                    2,
                    null,
                    new RuleDates("Vroeger", earlier, before.latestStart(), before.windows()),
                    ANN);
            rules.release(Campaign.YEAR, 2, 1, BERT);
            assertThat(campaign.get(CardYears.class).get(Campaign.YEAR).referenceDate())
                    .isEqualTo(earlier);
            assertThat(campaign.decide().difference("new")).isEqualTo(1);
        }
    }

    @Nested
    class GivenPeopleWhoWereDecided {

        @Test
        void whenADraftIsRehearsed_thenItTellsWhoWouldLose_whereAndWhom_andNothingChanges() {
            campaign.deliver(
                    anEpdRow().inState("TBSOB"),
                    anEpdRow().person(2),
                    anEpdRow().person(3).ofCategory("MVD"));
            campaign.decide();
            draft();
            rules.put(Campaign.YEAR, 2, null, excludes("TBSOB"), TBSOB, ANN);
            rules.put(
                    Campaign.YEAR,
                    2,
                    null,
                    new CodeRule(CodeTable.CATEGORY, "MVD", CodeEffect.ENTITLES, null, "Onderhoud", EVER, null),
                    new CodeRule.Key(CodeTable.CATEGORY, "MVD", EVER),
                    ANN);
            Decided rehearsal = campaign.rehearseRules(2);
            assertThat(rehearsal.kept()).isFalse();
            assertThat(rehearsal.number("revision")).isEqualTo(2);
            assertThat(rehearsal.difference("lost")).isEqualTo(1);
            assertThat(rehearsal.difference("new")).isEqualTo(1);
            assertThat(rehearsal.difference("unchanged")).isEqualTo(1);
            JsonObject differences = rehearsal.summary().getJsonObject("differences");
            assertThat(differences.getJsonObject("byReason"))
                    .hasToString("{\"ENTITLED>UNPAID_LEAVE\":1,\"STAFF_CATEGORY>ENTITLED\":1}");
            assertThat(differences.getJsonObject("byLevel")).hasToString("{\"Secundair\":{\"lost\":1,\"new\":1}}");
            assertThat(rehearsal.summary().getJsonArray("sample").getValuesAs(JsonObject.class))
                    .extracting(
                            one -> one.getJsonNumber("staffMember").longValue(),
                            one -> one.getString("difference"),
                            one -> one.getString("now"))
                    .containsExactly(
                            tuple(campaign.file(1).person().id(), "lost", "UNPAID_LEAVE"),
                            tuple(campaign.file(3).person().id(), "new", "ENTITLED"));
            assertThat(campaign.file(1).decisions()).singleElement().returns(true, DecisionFact::entitled);
        }

        @Test
        void whenReleasedAndDecidedAgain_thenWhoseDecisionStaysIsToldApart_andEachNamesItsVersion() {
            campaign.deliver(anEpdRow().inState("TBSOB"), anEpdRow().person(2));
            campaign.decide();
            draft();
            rules.put(Campaign.YEAR, 2, null, excludes("TBSOB"), TBSOB, ANN);
            rules.release(Campaign.YEAR, 2, 1, BERT);
            Decided again = campaign.decide();
            assertThat(again.difference("lost")).isEqualTo(1);
            assertThat(again.difference("restated")).isEqualTo(1);
            assertThat(again.difference("changed")).isZero();
            assertThat(campaign.file(1).decisions())
                    .extracting(DecisionFact::ruleSet, DecisionFact::reason)
                    .containsExactly(tuple(2, "UNPAID_LEAVE"), tuple(1, "ENTITLED"));
            assertThat(campaign.decide().changedRows()).isZero();
        }

        @Test
        void whenSomebodyMovesTheReferenceDateAlone_thenThatIsRefused() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            refused("rules-need-release", 409, () -> campaign.get(CardYears.class)
                    .put(
                            Campaign.YEAR,
                            new CardYearChanges(null, LocalDate.of(2020, 10, 1), null, null, null, null, null),
                            ANN));
        }

        @Test
        void whenTheSameDatesArePutAgain_thenThatIsTaken() {
            campaign.deliver(anEpdRow());
            campaign.decide();
            CardYears years = campaign.get(CardYears.class);
            CardYearDates before = years.get(Campaign.YEAR);
            assertThat(years.put(
                            Campaign.YEAR,
                            new CardYearChanges(null, REFERENCE, null, null, null, LocalDate.of(2021, 7, 10), 1),
                            ANN))
                    .returns(before.referenceDate(), CardYearDates::referenceDate)
                    .returns(LocalDate.of(2021, 7, 10), CardYearDates::pickupCloses);
        }
    }

    @Nested
    class GivenInterruptionCodes {

        @Test
        void whenTheyAreAddedAsData_thenRowsWithThemAreReadAndDecided() {
            EpdRow[] rows = {
                anEpdRow().inState("128"),
                anEpdRow().person(2).inState("229"),
                anEpdRow().person(3).inState("150")
            };
            assertThat(campaign.deliver(anEpdRow().inState("128"), anEpdRow().person(9))
                            .verdict(1))
                    .isEqualTo("REJECTED/UNKNOWN_STATE");
            draft();
            put(KEEPS_128);
            put(excludes("229"));
            put(new CodeRule(CodeTable.STATE, "150", CodeEffect.REVIEW, null, "Na te kijken", EVER, null));
            rules.release(Campaign.YEAR, 2, 3, BERT);
            assertThat(campaign.deliver(rows).verdicts()).containsOnly("ACCEPTED");
            campaign.decide();
            assertThat(List.of(reason(1), reason(2), reason(3))).containsExactly("ENTITLED", "UNPAID_LEAVE", "REVIEW");
        }

        @Test
        void whenACodeMeansSomethingElseFromADayOn_thenTheReferenceDateChooses() {
            draft();
            put(new CodeRule(CodeTable.STATE, "139", CodeEffect.KEEPS, null, "Vroeger", EVER, REFERENCE.minusDays(1)));
            put(new CodeRule(CodeTable.STATE, "139", CodeEffect.EXCLUDES, "UNPAID_LEAVE", "Nu", REFERENCE, null));
            rules.release(Campaign.YEAR, 2, 2, BERT);
            campaign.deliver(anEpdRow().inState("139"));
            campaign.decide();
            assertThat(reason(1)).isEqualTo("UNPAID_LEAVE");
        }

        private String reason(int person) {
            return campaign.file(person).decisions().get(0).reason();
        }
    }

    @Nested
    class GivenPeopleWhoBeginThroughTheYear {

        private final StartWindows windows = campaign.get(StartWindows.class);

        @Test
        void whenTheirWindowIsOpened_thenTheyCount_andNobodyAfterTheLast() {
            campaign.deliver(
                    anEpdRow().from("2021-02-15"),
                    anEpdRow().person(2).from("2021-06-14"),
                    anEpdRow().person(3).from("2021-06-15"));
            assertThat(campaign.decide().reason("NOT_STARTED")).isEqualTo(3);
            windows.open(Campaign.YEAR, "MARCH", ANN);
            assertThat(campaign.decide().difference("new")).isEqualTo(1);
            windows.open(Campaign.YEAR, "JUNE", ANN);
            Decided june = campaign.decide();
            assertThat(june.difference("new")).isEqualTo(1);
            assertThat(june.reason("NOT_STARTED")).isEqualTo(1);
            assertThat(june.summary().getString("latestStart")).isEqualTo("2021-06-14");
            assertThat(acts()).containsExactly("START_WINDOW_OPENED", "START_WINDOW_OPENED");
        }

        @Test
        void whenAWindowIsShutAgain_thenTheLatestStartOfTheRulesCounts() {
            campaign.deliver(anEpdRow().from("2021-02-15"), anEpdRow().person(2).from("2021-01-31"));
            windows.open(Campaign.YEAR, "MARCH", ANN);
            windows.open(Campaign.YEAR, "MARCH", BERT);
            campaign.decide();
            windows.shut(Campaign.YEAR, "MARCH", BERT);
            windows.shut(Campaign.YEAR, "MARCH", ANN);
            assertThat(campaign.decide().difference("lost")).isEqualTo(1);
            assertThat(acts()).containsExactly("START_WINDOW_OPENED", "START_WINDOW_SHUT");
        }

        @Test
        void whenOneWindowIsOpen_thenTheFloorAboveSeesIt() {
            windows.open(Campaign.YEAR, "MARCH", ANN);
            assertThat(campaign.texts(
                            "select concat(name, ' ', starts_until, ' ', opened) from eligibility_start_window_v1"
                                    + " where card_year = 2021 order by position"))
                    .containsExactly("DECEMBER 2020-11-30 0", "MARCH 2021-02-28 1", "JUNE 2021-06-14 0");
        }

        @Test
        void whenItIsDecided_thenTheyAreCountedByTheDayTheyBegin_forTheFloorAbove() {
            campaign.deliver(
                    anEpdRow().from("2020-11-02"),
                    anEpdRow().person(2).from("2021-02-15"),
                    anEpdRow().person(3).from("2021-06-15"),
                    anEpdRow().person(4));
            campaign.decide();
            assertThat(starts()).containsExactly("2020-11-02 1 1 1", "2021-02-15 0 1 2", "2021-06-15 0 1 -");
            windows.open(Campaign.YEAR, "MARCH", ANN);
            campaign.decide();
            assertThat(starts()).containsExactly("2020-11-02 1 1 1", "2021-02-15 1 1 2", "2021-06-15 0 1 -");
        }

        /** Day, whether entitled, how many, and the position of the window. */
        private List<String> starts() {
            return campaign.texts(
                    "select concat(begins, ' ', entitled, ' ', people, ' ', coalesce(window_position, '-'))"
                            + " from eligibility_start_count_v1 where card_year = 2021 order by begins, entitled");
        }

        @Test
        void whenAWindowIsOpen_thenItsLastDayIsTheLatestStart_andEachDayHasAWindowOrNone() {
            assertThat(windows.latest(Campaign.YEAR).now()).isEqualTo("2021-01-31");
            windows.open(Campaign.YEAR, "MARCH", ANN);
            LatestStart latest = windows.latest(Campaign.YEAR);
            assertThat(latest.now()).isEqualTo("2021-02-28");
            assertThat(latest.last()).isEqualTo("2021-06-14");
            assertThat(latest.windowOf(LocalDate.of(2021, 2, 28)))
                    .map(StartWindow::name)
                    .contains("MARCH");
            assertThat(latest.windowOf(LocalDate.of(2021, 3, 1)))
                    .map(StartWindow::name)
                    .contains("JUNE");
            assertThat(latest.windowOf(LocalDate.of(2021, 6, 15))).isEmpty();
        }

        @Test
        void whenThereIsNoSuchWindow_thenItIsNotFound() {
            refused("resource-not-found", 404, () -> windows.open(Campaign.YEAR, "AUGUST", ANN));
        }
    }

    private static CodeRule excludes(String state) {
        return new CodeRule(CodeTable.STATE, state, CodeEffect.EXCLUDES, "UNPAID_LEAVE", "Geen recht", EVER, null);
    }

    private List<String> acts() {
        return campaign.texts("select act from audit_entry where subject_kind in ('RULE_SET', 'CARD_YEAR')"
                + " and act <> 'CARD_YEAR_MADE' order by sequence_no");
    }

    private static void refused(String type, int status, ThrowingCallable act) {
        assertThatExceptionOfType(LerarenkaartException.class).isThrownBy(act).satisfies(refusal -> {
            assertThat(refusal.problem().type()).isEqualTo(type);
            assertThat(refusal.problem().status()).isEqualTo(status);
        });
    }

    private static List<String> issuesOf(ThrowingCallable act) {
        List<String> names = new java.util.ArrayList<>();
        assertThatExceptionOfType(LerarenkaartException.class)
                .isThrownBy(act)
                .satisfies(refusal -> refusal.problem().issues().stream()
                        .map(Problem.Issue::name)
                        .forEach(names::add));
        return names;
    }
}
