package be.lerarenkaart.eligibility;

import static be.lerarenkaart.eligibility.ListRow.aListRowOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.eligibility.stafflist.Alike;
import be.lerarenkaart.eligibility.stafflist.AlikePreview;
import be.lerarenkaart.eligibility.stafflist.CellChange;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.DraftFilter;
import be.lerarenkaart.eligibility.stafflist.DraftRow;
import be.lerarenkaart.eligibility.stafflist.Saved;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListFiles;
import be.lerarenkaart.eligibility.stafflist.StaffListRepairs;
import be.lerarenkaart.eligibility.stafflist.TableLook;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list while an institution works on it. */
class StaffListDraftsIT {

    private static final CardYear YEAR = Campaign.YEAR;
    private static final String COLLEGE = Campaign.COLLEGE;
    private static final By AN = new By("an", 7L);
    private static final By BO = new By("bo", 8L);
    private static final DraftFilter ALL = new DraftFilter(DraftFilter.ALL, null);
    private static final DraftFilter FAULTS = new DraftFilter(DraftFilter.FAULTS, null);
    private static final int BIRTH_DATE = 4;
    private static final String HEADINGS = "Naam\tVoornaam\tGeboortedatum\tStraat\tNr\tPostcode\tGemeente\tIn dienst\n";

    @RegisterExtension
    private final Campaign campaign = new Campaign();

    private StaffListDrafts drafts() {
        return campaign.get(StaffListDrafts.class);
    }

    private StaffListFiles files() {
        return campaign.get(StaffListFiles.class);
    }

    private Draft pasted(String... rows) {
        try {
            TableLook look = files().paste(YEAR, COLLEGE, HEADINGS + String.join("\n", rows), AN);
            return files().fill(YEAR, COLLEGE, look, look.choices(), StaffListFiles.REPLACE, AN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(String family, String given, String born) {
        return String.join("\t", family, given, born, "Kerkstraat", "1", "9000", "Gent", "2015-09-01");
    }

    private List<DraftRow> all(Draft draft) {
        return drafts().page(draft.id(), ALL, 0, 100);
    }

    @Nested
    class GivenRowsThatWerePasted {

        @Test
        void whenTheirHeadingsAreUnderstood_thenNothingIsAskedAndTheRowsAreChecked() {
            Draft draft = pasted(row("Peeters", "An", "1980-05-05"), row("Maes", "Bo", "31/02/1980"));
            assertThat(drafts().counts(draft.id()))
                    .returns(2L, counts -> counts.rows())
                    .returns(1L, counts -> counts.bad());
            assertThat(drafts().page(draft.id(), FAULTS, 0, 10)).singleElement().satisfies(row -> assertThat(
                            row.findings())
                    .containsExactly(new CellFinding("geboortedatum", "INVALID_DATE", true)));
        }

        @Test
        void whoBeginsLate_isRemarkedOn_byWhetherACardComesThisYear() {
            int year = YEAR.value();
            Draft draft = pasted(
                    row("Maes", "Bo", "1980-02-28").replace("2015-09-01", year + "-01-31"),
                    row("Maes", "Ro", "1981-02-28").replace("2015-09-01", year + "-02-01"),
                    row("Maes", "To", "1982-02-28").replace("2015-09-01", year + "-06-14"),
                    row("Maes", "Zo", "1983-02-28").replace("2015-09-01", year + "-06-15"));
            assertThat(all(draft))
                    .extracting(row ->
                            row.findings().stream().map(CellFinding::code).toList())
                    .containsExactly(
                            List.of(), List.of("BEGINS_LATER"), List.of("BEGINS_LATER"), List.of("BEGINS_TOO_LATE"));
        }

        @Test
        void whenACellIsMended_thenItsRowIsGood_andCanBeTakenBack() {
            Draft draft = pasted(row("Maes", "Bo", "31/02/1980"));
            drafts().change(YEAR, COLLEGE, List.of(new CellChange(1, 1, BIRTH_DATE, "28/02/1980")), AN);
            assertThat(drafts().counts(draft.id()).bad()).isZero();
            int change = drafts().lastChange(draft.id()).orElseThrow().number();
            drafts().undo(YEAR, COLLEGE, change, AN);
            assertThat(drafts().counts(draft.id()).bad()).isOne();
            assertThat(all(draft).get(0).cells().get(BIRTH_DATE)).isEqualTo("31/02/1980");
        }

        @Test
        void whenAColleagueChangedTheRow_thenTheOtherIsToldAndNothingIsLost() {
            Draft draft = pasted(row("Maes", "Bo", "31/02/1980"));
            drafts().change(YEAR, COLLEGE, List.of(new CellChange(1, 1, BIRTH_DATE, "1980-02-28")), AN);
            Saved second = drafts().change(YEAR, COLLEGE, List.of(new CellChange(1, 1, BIRTH_DATE, "1980-02-27")), BO);
            assertThat(second).isEqualTo(new Saved(0, List.of(1), "an"));
            assertThat(all(draft).get(0).cells().get(BIRTH_DATE)).isEqualTo("1980-02-28");
        }

        @Test
        void whenSomebodyStandsTwice_thenTheSecondIsADuplicate_untilTheFirstIsLeftOut() {
            Draft draft = pasted(row("Maes", "Bo", "1980-02-28"), row("MAES", "Bo", "28/02/1980"));
            assertThat(drafts().page(draft.id(), FAULTS, 0, 10)).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.findings()).containsExactly(new CellFinding("naam", "DUPLICATE", true));
            });
            drafts().tick(YEAR, COLLEGE, Set.of(1), Set.of(), AN);
            assertThat(drafts().counts(draft.id()).bad()).isZero();
            assertThat(drafts().counts(draft.id()).gone()).isOne();
            drafts().tick(YEAR, COLLEGE, Set.of(), Set.of(1), AN);
            assertThat(drafts().counts(draft.id()).bad()).isOne();
        }

        @Test
        void whenSomebodyIsAdded_thenTheyStandLastAndCanBeTakenBack() {
            Draft draft = pasted(row("Maes", "Bo", "1980-02-28"));
            int number = drafts().add(YEAR, COLLEGE, all(draft).get(0).cells(), AN);
            assertThat(number).isEqualTo(2);
            assertThat(drafts().counts(draft.id()).bad()).isOne();
            drafts().undo(YEAR, COLLEGE, 1, AN);
            assertThat(drafts().counts(draft.id()).rows()).isOne();
        }

        @Test
        void whenTheSameMistakeStandsInManyRows_thenItIsMendedEverywhereAfterALook() {
            Draft draft = pasted(
                    row("Peeters", "An", "05/05/80"), row("Maes", "Bo", "28/02/79"), row("Claes", "Ed", "1970-01-01"));
            StaffListRepairs repairs = campaign.get(StaffListRepairs.class);
            Alike alike = repairs.alike(draft).get(0);
            assertThat(alike)
                    .isEqualTo(new Alike(
                            "geboortedatum", "INVALID_DATE", true, "SHORT_YEAR", 1, 2, "05/05/80", "1980-05-05"));
            AlikePreview preview = repairs.preview(draft, alike);
            assertThat(preview.first())
                    .extracting(AlikePreview.Mended::after)
                    .containsExactly("1980-05-05", "1979-02-28");
            assertThat(repairs.mend(YEAR, COLLEGE, alike, preview.version(), null, AN))
                    .isEqualTo(2);
            assertThat(drafts().counts(draft.id()).bad()).isZero();
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> repairs.mend(YEAR, COLLEGE, alike, preview.version(), null, BO))
                    .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("draft-changed"));
        }
    }

    @Nested
    class GivenTheListOfTheYearBefore {

        @Test
        void whenItIsTakenOver_thenEverybodyStaysUntilTheyAreTicked() {
            campaign.list(aListRowOf(1001).starter(), aListRowOf(1002));
            Draft draft = drafts().beginFrom(YEAR, YEAR, COLLEGE, AN);
            assertThat(draft.origin()).isEqualTo("SENT");
            assertThat(drafts().counts(draft.id()))
                    .returns(2L, counts -> counts.rows())
                    .returns(0L, counts -> counts.bad())
                    .returns(0L, counts -> counts.joined())
                    .returns(0L, counts -> counts.changed());
        }

        @Test
        void whenThereIsNone_thenThatIsSaid() {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> drafts().beginFrom(YEAR, YEAR, COLLEGE, AN))
                    .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("no-former-list"));
        }
    }
}
