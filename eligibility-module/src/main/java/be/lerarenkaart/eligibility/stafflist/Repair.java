package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.StamboekNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Ways in which the same mistake is mended in many rows. Each says what a cell becomes, or nothing where it does not
 * apply; whether the outcome is right a person decides, who sees them all first.
 */
enum Repair {
    SHORT_YEAR(Dates.Way.SHORT_YEAR),
    MONTH_NAME(Dates.Way.MONTH_NAME),
    MONTH_FIRST(Dates.Way.MONTH_FIRST),
    NO_SIGNS(Dates.Way.NO_SIGNS),
    SERIAL(Dates.Way.SERIAL),
    WITH_TIME(Dates.Way.WITH_TIME),
    WITH_SPACES(Dates.Way.WITH_SPACES),

    /** The stamboek number holds the birth date. */
    BIRTH_DATE_FROM_NUMBER {
        @Override
        String mended(String value, Surroundings row) {
            if (!row.column().equals("geboortedatum")) {
                return null;
            }
            String digits = row.cell("stamboeknummer").replaceAll("[ .-]", "");
            boolean valid = digits.matches("[12]\\d{10}") && StamboekNumber.hasValidCheck(Long.parseLong(digits));
            LocalDate born = valid ? StamboekNumber.birthDateIn(Long.parseLong(digits), row.year()) : null;
            return born == null ? null : born.toString();
        }
    },

    /** 1,8505250273E+10: all eleven digits are there. */
    POWER_OF_TEN {
        @Override
        String mended(String value, Surroundings row) {
            String bare = Cell.clean(value).replace(',', '.');
            if (!row.column().equals("stamboeknummer") || !bare.matches("[12]\\.\\d{9,10}[eE]\\+?10")) {
                return null;
            }
            String digits = bare.substring(
                            0, bare.toLowerCase(java.util.Locale.ROOT).indexOf('e'))
                    .replace(".", "");
            return valid(digits.length() == 10 ? digits + "0" : digits);
        }
    },

    /** An apostrophe, letters or decimals round a number. */
    ONLY_DIGITS {
        @Override
        String mended(String value, Surroundings row) {
            String bare = Cell.clean(value).replaceFirst("[.,]0+$", "").replaceAll("\\D", "");
            return switch (row.column()) {
                case "stamboeknummer" -> bare.equals(value) ? null : valid(bare);
                case "postcode" -> bare.matches("[1-9]\\d{3}") && !bare.equals(value) ? bare : null;
                case "instellingsnummer" -> bare.equals(row.institution()) && !bare.equals(value) ? bare : null;
                default -> null;
            };
        }
    },

    /** The list is of one institution. */
    OWN_INSTITUTION {
        @Override
        String mended(String value, Surroundings row) {
            return row.column().equals("instellingsnummer") ? row.institution() : null;
        }
    },

    WITHOUT_CONTROL_CHARACTERS {
        @Override
        String mended(String value, Surroundings row) {
            return Cell.hasControlCharacter(value) ? value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "") : null;
        }
    },

    /** Begins with a sign by which a spreadsheet takes a formula. */
    WITHOUT_FORMULA {
        @Override
        String mended(String value, Surroundings row) {
            return Cell.isFormula(value) ? value.replaceFirst("^[=@+\\-\\t\\s]+", "") : null;
        }
    },

    /** A postcode of one place says which. */
    PLACE_OF_POSTCODE {
        @Override
        String mended(String value, Surroundings row) {
            String place = row.column().equals("gemeente")
                    ? row.placeOfPostcode().get(Cell.clean(row.cell("postcode")))
                    : null;
            return place == null || place.equals(value) ? null : place;
        }
    },

    /** A place of one postcode says which. */
    POSTCODE_OF_PLACE {
        @Override
        String mended(String value, Surroundings row) {
            if (!row.column().equals("postcode")) {
                return null;
            }
            String place = be.lerarenkaart.kernel.NameKey.folded(row.cell("gemeente"));
            String postcode = row.postcodeOfPlace().get(place);
            return postcode == null || postcode.equals(value) ? null : postcode;
        }
    };

    /** What a repair may look at beside the cell itself. */
    record Surroundings(
            String column,
            List<String> columns,
            List<String> cells,
            String institution,
            CardYear year,
            Map<String, String> placeOfPostcode,
            Map<String, String> postcodeOfPlace) {

        String cell(String name) {
            return cells.get(columns.indexOf(name));
        }
    }

    private static final List<String> DATES = List.of("geboortedatum", "begin", "einde");
    private static final int WORKS_UNTIL = 69;

    private final Dates.Way way;

    Repair() {
        this(null);
    }

    Repair(Dates.Way way) {
        this.way = way;
    }

    /** What the cell becomes; null when this is not its mistake. */
    String mended(String value, Surroundings row) {
        if (!DATES.contains(row.column())) {
            return null;
        }
        boolean birth = row.column().equals("geboortedatum");
        int latest = birth ? Math.floorMod(row.year().value() - 15, 100) : WORKS_UNTIL;
        LocalDate day = Dates.in(way, value, latest);
        return day == null ? null : day.toString();
    }

    private static String valid(String digits) {
        boolean valid = digits.matches("[12]\\d{10}") && StamboekNumber.hasValidCheck(Long.parseLong(digits));
        return valid ? digits : null;
    }

    /** The first that applies, and makes the cell another; null when none does. */
    static Repair of(String value, Surroundings row) {
        for (Repair repair : values()) {
            String mended = repair.mended(value, row);
            if (mended != null && !mended.equals(value)) {
                return repair;
            }
        }
        return null;
    }
}
