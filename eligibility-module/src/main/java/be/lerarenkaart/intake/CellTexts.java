package be.lerarenkaart.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The text that a CSV would have held for a cell of a workbook. */
record CellTexts(SharedTexts shared, NumberFormats formats, boolean from1904) {

    private static final double LAST_DAY = 2_958_465;
    private static final double FIRST_OF_1925 = 9_133;
    private static final double FIRST_OF_2100 = 73_051;
    private static final double DAYS_TO_1904 = 1_462;
    private static final double HALF_A_MILLISECOND = 0.5 / 86_400_000;

    /**
     * @param type of the cell as the sheet says; null for a number
     * @param style of the cell, or null
     * @param raw what stands in it
     * @param day whether a bare number stands for a day here
     */
    String of(String type, String style, String raw, boolean day) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(raw, style, day);
            case "s" -> shared.at(raw.strip());
            case "inlineStr", "str" -> raw;
            case "b" -> raw.equals("1") ? "true" : "false";
            case "d" -> raw.substring(0, Math.min(10, raw.length()));
            case "e" -> "";
            default -> throw BrokenWorkbook.unreadable();
        };
    }

    private String number(String raw, String style, boolean day) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException noNumber) {
            return "";
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        boolean date = formats.isDate(style) ? value >= 0 && value < LAST_DAY + 1 : day && isDayOfOurTime(value);
        return date ? date(value) : plain(value);
    }

    /** From 1925 to 2099: neither a year (1985) nor a date without its signs (25051985) is the number of a day. */
    private boolean isDayOfOurTime(double value) {
        double since1900 = from1904 ? value + DAYS_TO_1904 : value;
        return since1900 >= FIRST_OF_1925 && since1900 < FIRST_OF_2100;
    }

    /** Without powers, and without decimals where there are none: 9000, 18505250273, 0.1. */
    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    /** Days since the end of 1899, in which Excel counts a 29 February 1900 that never was; or since 1904. */
    private String date(double value) {
        long days = (long) Math.floor(value + HALF_A_MILLISECOND);
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        return LocalDate.of(1899, 12, 31).plusDays(days < 61 ? days : days - 1).toString();
    }
}
