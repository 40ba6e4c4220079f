package be.lerarenkaart.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The text that a CSV would have held for a cell of a workbook. */
record CellTexts(SharedTexts shared, NumberFormats formats, boolean from1904) {

    private static final double LAST_DAY = 2_958_465;
    private static final double HALF_A_MILLISECOND = 0.5 / 86_400_000;

    /**
     * @param type of the cell as the sheet says; null for a number
     * @param style of the cell, or null
     * @param raw what stands in it
     */
    String of(String type, String style, String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(raw, style);
            case "s" -> shared.at(raw.strip());
            case "inlineStr", "str" -> raw;
            case "b" -> raw.equals("1") ? "true" : "false";
            case "d" -> raw.substring(0, Math.min(10, raw.length()));
            case "e" -> "";
            default -> throw WorkbookRows.unreadable();
        };
    }

    private String number(String raw, String style) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException noNumber) {
            return "";
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        return formats.isDate(style) && value >= 0 && value < LAST_DAY + 1 ? date(value) : plain(value);
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
