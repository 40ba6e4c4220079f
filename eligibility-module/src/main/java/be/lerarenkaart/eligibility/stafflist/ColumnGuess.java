package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which column of a file is which of ours: by its heading first, then by what stands in it. Each of ours is given once,
 * and whoever dropped the file has the last word.
 */
final class ColumnGuess {

    private static final int SAMPLES = 3;
    private static final int YEARS_OF_A_WORKER = 15;

    private final List<Column> columns;
    private final String[] choices;
    private final boolean[] sure;
    private final List<String> headings;
    private final List<ContentGuess> contents;
    private final String own;

    private ColumnGuess(List<Column> columns, List<String> headings, List<ContentGuess> contents, String own) {
        this.columns = columns;
        this.headings = headings;
        this.contents = contents;
        this.own = own;
        choices = new String[headings.size()];
        sure = new boolean[headings.size()];
        Arrays.fill(choices, "");
    }

    /**
     * @param rows the first of the file
     * @param remembered what was chosen for these headings before; null when never
     * @param own number of the institution
     */
    static List<SourceColumn> of(
            List<Column> columns,
            List<String> headings,
            List<List<String>> rows,
            List<String> remembered,
            KnownWords words,
            String own,
            int cardYear) {
        List<ContentGuess> contents = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            contents.add(new ContentGuess(cells(rows, place), words.places(), words.givenNames()));
        }
        ColumnGuess guess = new ColumnGuess(columns, headings, contents, own);
        if (remembered != null && remembered.size() == headings.size()) {
            guess.remember(remembered);
        } else {
            guess.byHeading();
            guess.byContent(cardYear);
        }
        List<SourceColumn> found = new ArrayList<>();
        for (int place = 0; place < headings.size(); place++) {
            List<String> samples = cells(rows, place).stream()
                    .filter(cell -> !cell.isBlank())
                    .limit(SAMPLES)
                    .toList();
            found.add(new SourceColumn(place, headings.get(place), samples, guess.choices[place], guess.sure[place]));
        }
        return found;
    }

    private static List<String> cells(List<List<String>> rows, int place) {
        return rows.stream()
                .map(row -> place < row.size() ? row.get(place) : "")
                .toList();
    }

    private void remember(List<String> remembered) {
        for (int place = 0; place < choices.length; place++) {
            choices[place] = remembered.get(place);
            sure[place] = true;
        }
    }

    private void byHeading() {
        for (int place = 0; place < choices.length; place++) {
            String exact = Synonyms.exactly(headings.get(place), columns);
            if (exact != null && isFree(exact)) {
                choose(place, exact, true);
            }
        }
        for (int place = 0; place < choices.length; place++) {
            String meant = Synonyms.columnOf(headings.get(place), columns);
            if (choices[place].isEmpty() && meant != null && isFree(meant)) {
                choose(place, meant, false);
            }
        }
        for (int place = 0; place < choices.length; place++) {
            doubt(place);
        }
    }

    /** A heading may promise less, or something else, than what stands below it. */
    private void doubt(int place) {
        ContentGuess content = contents.get(place);
        String choice = choices[place];
        if (choice.equals("naam") && !isChosen("voornaam") && content.isFullName()) {
            choose(place, TableColumns.FULL_NAME, false);
        } else if (choice.equals("straat") && !isChosen("huisnummer") && content.hasNumbersAtTheEnd()) {
            choose(place, TableColumns.STREET_AND_NUMBER, false);
        } else if (choice.equals(TableColumns.STREET_AND_NUMBER)
                && !content.isEmpty()
                && !content.hasNumbersAtTheEnd()
                && isFree("straat")) {
            choose(place, "straat", false);
        } else if (List.of("gemeente", "postcode").contains(choice) && content.isPostcodeAndPlace()) {
            choose(place, TableColumns.POSTCODE_AND_PLACE, false);
        } else if (choice.equals("huisnummer") && content.isCounting()) {
            choose(place, "", false);
        } else if (choice.equals("stamboeknummer") && content.isNationalNumber() && !content.isStamboekNumber()) {
            choose(place, "", false);
        }
        // Nothing under it: nothing to be unsure of.
        sure[place] |=
                content.isEmpty() || choice.isEmpty() && !headings.get(place).isBlank() && isStrange(content);
    }

    /** A column of theirs that looks like none of ours. */
    private boolean isStrange(ContentGuess content) {
        return !content.isDate() && !content.isStamboekNumber() && !content.isPostcode() && !content.isGivenName();
    }

    private void byContent(int cardYear) {
        give("stamboeknummer", ContentGuess::isStamboekNumber);
        give("email", ContentGuess::isEmail);
        give("instellingsnummer", content -> content.isInstitution(own));
        if (!isChosen("postcode") && !isChosen("gemeente")) {
            give(TableColumns.POSTCODE_AND_PLACE, ContentGuess::isPostcodeAndPlace);
        }
        if (!isChosen(TableColumns.POSTCODE_AND_PLACE)) {
            give("postcode", ContentGuess::isPostcode);
            give("gemeente", ContentGuess::isPlace);
        }
        give("geslacht", ContentGuess::isSex);
        give("starter", ContentGuess::isYesNo);
        give("landcode", ContentGuess::isCountry);
        if (!isChosen("straat")) {
            give(TableColumns.STREET_AND_NUMBER, content -> content.isStreet() && content.hasNumbersAtTheEnd());
        }
        if (!isChosen(TableColumns.STREET_AND_NUMBER)) {
            give("straat", ContentGuess::isStreet);
            give("huisnummer", ContentGuess::isHouseNumber);
        }
        dates(cardYear);
        names();
    }

    private void dates(int cardYear) {
        List<Integer> dated = new ArrayList<>();
        for (int place = 0; place < choices.length; place++) {
            if (choices[place].isEmpty() && contents.get(place).isDate()) {
                dated.add(place);
            }
        }
        dated.sort(Comparator.comparing(place -> contents.get(place).middleDate()));
        LocalDate youngest = LocalDate.of(cardYear - YEARS_OF_A_WORKER, 1, 1);
        for (int place : dated) {
            boolean born = contents.get(place).middleDate().isBefore(youngest);
            if (isFree("geboortedatum") && born) {
                choose(place, "geboortedatum", false);
            } else if (isFree("begin")) {
                choose(place, "begin", false);
            } else if (isFree("einde")) {
                choose(place, "einde", false);
            }
        }
    }

    /** The family name stands beside the given name, mostly before it. */
    private void names() {
        if (!isChosen("naam") && !isChosen("voornaam")) {
            give(TableColumns.FULL_NAME, ContentGuess::isFullName);
        }
        if (isChosen(TableColumns.FULL_NAME)) {
            return;
        }
        give("voornaam", ContentGuess::isGivenName);
        int given = Arrays.asList(choices).indexOf("voornaam");
        int family = Arrays.asList(choices).indexOf("naam");
        for (int beside : new int[] {given - 1, given + 1}) {
            if (given >= 0
                    && isFree("naam")
                    && isOpen(beside)
                    && contents.get(beside).isWords()) {
                choose(beside, "naam", false);
            }
        }
        for (int beside : new int[] {family + 1, family - 1}) {
            boolean unnamed = isOpen(beside) && headings.get(beside).isBlank();
            if (family >= 0
                    && isFree("voornaam")
                    && unnamed
                    && contents.get(beside).isWords()) {
                choose(beside, "voornaam", false);
            }
        }
    }

    private boolean isOpen(int place) {
        return place >= 0 && place < choices.length && choices[place].isEmpty();
    }

    private void give(String column, Predicate<ContentGuess> looks) {
        for (int place = 0; place < choices.length && isFree(column); place++) {
            // A heading that we do not know says that it is something else.
            boolean open = choices[place].isEmpty() && !sure[place];
            if (open && !contents.get(place).isEmpty() && looks.test(contents.get(place))) {
                choose(place, column, false);
            }
        }
    }

    private void choose(int place, String column, boolean certain) {
        choices[place] = column;
        sure[place] = certain;
    }

    private boolean isFree(String column) {
        return !isChosen(column);
    }

    private boolean isChosen(String column) {
        return Arrays.asList(choices).contains(column);
    }
}
