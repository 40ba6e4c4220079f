package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.kernel.StamboekNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the cells of one column look like, whatever stands above them. */
final class ContentGuess {

    private static final double MOST = 0.6;
    private static final Set<String> SEXES = Set.of("m", "v", "f", "x", "man", "vrouw", "h");
    private static final Set<String> YES_NO = Set.of("j", "n", "ja", "nee", "neen");
    private static final Set<String> COUNTRIES = Set.of(
            "be",
            "nl",
            "fr",
            "de",
            "lu",
            "gb",
            "es",
            "it",
            "pl",
            "pt",
            "belgie",
            "nederland",
            "frankrijk",
            "duitsland");
    private static final Pattern STREET = Pattern.compile(
            ".*(straat|laan|weg|plein|lei|dreef|baan|hof|pad|markt|kaai|kouter|park|vest|str\\.?|ring|berg|veld)( .*)?",
            Pattern.CASE_INSENSITIVE);

    private final List<String> cells;
    private final Set<String> places;
    private final Set<String> givenNames;

    /**
     * @param cells of the column, empty ones too
     * @param places names of places, folded
     * @param givenNames some common ones, folded
     */
    ContentGuess(List<String> cells, Set<String> places, Set<String> givenNames) {
        this.cells = cells.stream().map(String::strip).toList();
        this.places = places;
        this.givenNames = givenNames;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    private boolean mostly(Predicate<String> looks) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        long alike = cells.stream()
                .filter(cell -> !cell.isEmpty() && looks.test(cell))
                .count();
        return filled > 0 && alike >= MOST * filled;
    }

    private boolean all(Collection<String> words) {
        return !isEmpty() && cells.stream().allMatch(cell -> cell.isEmpty() || words.contains(NameKey.folded(cell)));
    }

    boolean isStamboekNumber() {
        return mostly(cell -> {
            String digits = cell.replaceAll("[ .-]", "");
            return digits.matches("[12]\\d{10}") && StamboekNumber.hasValidCheck(Long.parseLong(digits));
        });
    }

    /** Of two persons of the same sex born in one month, no check agrees by chance this often. */
    boolean isNationalNumber() {
        return mostly(cell -> {
            String digits = cell.replaceAll("[ .-]", "");
            return digits.matches("\\d{11}") && isNational(Long.parseLong(digits));
        });
    }

    private static boolean isNational(long number) {
        long nine = number / 100;
        long check = number % 100;
        return 97 - nine % 97 == check || 97 - (2_000_000_000L + nine) % 97 == check;
    }

    boolean isInstitution(String own) {
        return mostly(own::equals);
    }

    boolean isPostcode() {
        return mostly(cell -> cell.matches("(?:BE?[-\\s])?[1-9]\\d{3}"));
    }

    boolean isPostcodeAndPlace() {
        return mostly(cell -> cell.matches("(?:BE?[-\\s])?[1-9]\\d{3}\\s*[-,]?\\s*\\p{L}.+"));
    }

    boolean isEmail() {
        return mostly(cell -> cell.matches("\\S+@\\S+"));
    }

    boolean isSex() {
        return all(SEXES);
    }

    boolean isYesNo() {
        return all(YES_NO);
    }

    boolean isCountry() {
        return all(COUNTRIES);
    }

    boolean isPlace() {
        return mostly(cell -> places.contains(NameKey.folded(cell)));
    }

    boolean isStreet() {
        return mostly(cell -> STREET.matcher(cell).matches());
    }

    boolean hasNumbersAtTheEnd() {
        return mostly(cell -> cell.matches(".*\\p{L}.*[\\s,]\\d+.*"));
    }

    boolean isHouseNumber() {
        return mostly(cell -> cell.matches("\\d{1,4}\\s?[a-zA-Z]?")) && !isPostcode() && !isCounting();
    }

    /** 1, 2, 3: somebody numbered the rows. */
    boolean isCounting() {
        int first = cells.isEmpty() || !cells.get(0).matches("\\d{1,6}") ? -1 : Integer.parseInt(cells.get(0));
        for (int i = 0; first >= 0 && i < cells.size(); i++) {
            if (!cells.get(i).equals(Integer.toString(first + i))) {
                return false;
            }
        }
        return first >= 0 && cells.size() > 2;
    }

    boolean isDate() {
        return mostly(cell -> Dates.anyhow(cell) != null);
    }

    /** The one in the middle; null when there is none. */
    LocalDate middleDate() {
        List<LocalDate> dates = cells.stream()
                .map(Dates::anyhow)
                .filter(date -> date != null)
                .sorted()
                .toList();
        return dates.isEmpty() ? null : dates.get(dates.size() / 2);
    }

    boolean isGivenName() {
        return mostly(cell -> givenNames.contains(NameKey.folded(cell.split("[ -]")[0])));
    }

    boolean isFullName() {
        return mostly(cell -> cell.matches("\\p{L}[\\p{L}' .-]+[ ,]\\s*\\p{L}[\\p{L}' .-]+"))
                && mostly(cell -> {
                    String[] words = cell.split("[ ,]+");
                    return givenNames.contains(NameKey.folded(words[words.length - 1]));
                });
    }

    boolean isWords() {
        return mostly(cell -> cell.matches("\\p{L}[\\p{L}' .-]*"));
    }
}
