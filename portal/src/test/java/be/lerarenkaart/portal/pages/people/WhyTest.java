package be.lerarenkaart.portal.pages.people;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.eligibility.LatestStart;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each sentence is true of the facts that it is said of. */
class WhyTest {

    private static final LocalDate REFERENCE = LocalDate.of(2020, 11, 1);
    private static final LocalDate BEFORE = LocalDate.of(2020, 9, 1);
    private static final LocalDate AFTER = LocalDate.of(2020, 12, 7);
    private static final CardYearDates DATES = new CardYearDates(
            new CardYear(2021), REFERENCE, REFERENCE, LocalDate.of(2021, 1, 31), BEFORE, BEFORE, AFTER, 1);
    private static final LatestStart STARTS = new LatestStart(
            new CardYear(2021), LocalDate.of(2021, 1, 31), List.of(window("MARCH", false), window("JUNE", false)));

    @Test
    void anAssignmentThatRan_isToldWithItsCategory() {
        assertThat(why("ENTITLED", BEFORE, fromTheEpd(BEFORE, null)))
                .isEqualTo("Er is een opdracht in een categorie met recht (Onderwijzend personeel), die nog liep op"
                        + " 1 november 2020.");
    }

    @Test
    void anAssignmentThatBeginsLater_isNotSaidToHaveRun() {
        assertThat(why("ENTITLED", AFTER, fromTheEpd(AFTER, null)))
                .contains("die begint op 7 december 2020", "niet na 31 januari 2021")
                .doesNotContain("liep");
    }

    @Test
    void somebodyOnAList_hasNoCategoryToTell() {
        assertThat(why("ENTITLED", BEFORE, fromAList(BEFORE)))
                .isEqualTo("Een instelling zette deze persoon op haar personeelslijst, met een opdracht die nog liep op"
                        + " 1 november 2020.");
        assertThat(why("ENTITLED", AFTER, fromAList(AFTER)))
                .contains("personeelslijst", "die begint op 7 december 2020")
                .doesNotContain("()", "liep");
    }

    @Test
    void anAssignmentThatEnded_isToldByItsDate_orElseByItsState() {
        assertThat(why("ENDED", null, fromTheEpd(BEFORE, REFERENCE))).endsWith("eindigde op 1 november 2020.");
        assertThat(why("ENDED", null, fromTheEpd(BEFORE, null)))
                .isEqualTo("De administratieve stand (Ter beschikking gesteld wegens persoonlijke aangelegenheden) zegt"
                        + " dat de opdracht gedaan is.");
    }

    @Test
    void whoBeginsInALaterWindow_isToldWithWhichTheCardComes() {
        assertThat(why("NOT_STARTED", null, fromTheEpd(LocalDate.of(2021, 2, 15), null)))
                .isEqualTo(
                        "De opdracht begint op 15 februari 2021. Dat is na 31 januari 2021, de uiterste datum. De kaart"
                                + " komt met de reeks van maart, als die aan de beurt is.");
    }

    @Test
    void whoBeginsAfterTheLastWindow_isToldOfTheCardOfTheNextYear() {
        assertThat(why("NOT_STARTED", null, fromTheEpd(LocalDate.of(2021, 6, 15), null)))
                .isEqualTo(
                        "De opdracht begint op 15 juni 2021. Wie na 14 juni 2021 begint, krijgt geen kaart meer van dit"
                                + " jaar, maar krijgt de kaart van 2022 in januari.");
    }

    private static StartWindow window(String name, boolean open) {
        LocalDate until = name.equals("MARCH") ? LocalDate.of(2021, 2, 28) : LocalDate.of(2021, 6, 14);
        return new StartWindow(name, until.minusMonths(2), until, open);
    }

    @Test
    void whoIsInNoFileAnyMore_isToldWithoutAnyRow() {
        assertThat(why("NO_ASSIGNMENT", null, null)).isEqualTo("Deze persoon staat in geen levering of lijst meer.");
    }

    @Test
    void aReasonWithoutASentence_isNamed() {
        assertThat(why("SOMETHING_NEW", null, fromTheEpd(BEFORE, null))).isEqualTo("De reden is: SOMETHING_NEW.");
        assertThat(why("ENTITLED", BEFORE, null)).isEqualTo("De reden is: Recht op de kaart.");
    }

    private static String why(String reason, LocalDate begins, AssignmentFact row) {
        DecisionFact decision = new DecisionFact(
                1,
                2021,
                reason.equals("ENTITLED"),
                reason,
                false,
                begins,
                1,
                5L,
                7,
                Instant.EPOCH,
                null,
                true,
                1,
                null,
                null);
        List<AssignmentFact> rows = row == null ? List.of() : List.of(row);
        return Why.of(new PersonYear(2021, DATES, STARTS, decision, null, null, List.of(), rows), new Words());
    }

    private static AssignmentFact fromTheEpd(LocalDate begins, LocalDate ends) {
        return row(
                "EPD",
                "OP",
                "Onderwijzend personeel",
                begins,
                ends,
                "TBSPA",
                "Ter beschikking gesteld wegens persoonlijke aangelegenheden");
    }

    private static AssignmentFact fromAList(LocalDate begins) {
        return row("LIST", null, "", begins, null, null, "");
    }

    private static AssignmentFact row(
            String source,
            String category,
            String categoryName,
            LocalDate begins,
            LocalDate ends,
            String state,
            String stateName) {
        return new AssignmentFact(
                5,
                7,
                2021,
                source,
                true,
                "001",
                "",
                category,
                categoryName,
                "",
                begins,
                ends,
                state,
                stateName,
                "",
                "",
                "",
                "9000",
                "Gent",
                "BE",
                null,
                "Peeters",
                "Ann",
                null,
                "",
                null);
    }
}
