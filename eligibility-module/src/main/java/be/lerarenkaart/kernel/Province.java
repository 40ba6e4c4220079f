package be.lerarenkaart.kernel;

/** The province of a home address. {@code UNKNOWN} also means abroad; it is a row of its own in every figure. */
public enum Province {
    ANTWERPEN("Antwerpen"),
    LIMBURG("Limburg"),
    OOST_VLAANDEREN("Oost-Vlaanderen"),
    WEST_VLAANDEREN("West-Vlaanderen"),
    VLAAMS_BRABANT("Vlaams-Brabant"),
    LUIK("Luik"),
    NAMEN("Namen"),
    HENEGOUWEN("Henegouwen"),
    LUXEMBURG("Luxemburg"),
    BRUSSEL("Brussel"),
    WAALS_BRABANT("Waals-Brabant"),
    UNKNOWN("UNKNOWN");

    private final String label;

    Province(String label) {
        this.label = label;
    }

    /** The name as the API, the files and the database write it. */
    public String label() {
        return label;
    }

    /** By the ranges of the Belgian post; a country other than BE, or no four-digit postcode, is UNKNOWN. */
    public static Province ofHome(String countryCode, String postcode) {
        if (!"BE".equals(countryCode) || postcode == null || !isFourDigits(postcode)) {
            return UNKNOWN;
        }
        return ofPostcode(Integer.parseInt(postcode));
    }

    private static boolean isFourDigits(String postcode) {
        return postcode.length() == 4 && postcode.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Province ofPostcode(int postcode) {
        return switch (postcode / 100) {
            case 10, 11, 12 -> BRUSSEL;
            case 13, 14 -> WAALS_BRABANT;
            case 15, 16, 17, 18, 19, 30, 31, 32, 33, 34 -> VLAAMS_BRABANT;
            case 20, 21, 22, 23, 24, 25, 26, 27, 28, 29 -> ANTWERPEN;
            case 35, 36, 37, 38, 39 -> LIMBURG;
            case 40, 41, 42, 43, 44, 45, 46, 47, 48, 49 -> LUIK;
            case 50, 51, 52, 53, 54, 55, 56, 57, 58, 59 -> NAMEN;
            case 60, 61, 62, 63, 64, 65, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79 -> HENEGOUWEN;
            case 66, 67, 68, 69 -> LUXEMBURG;
            case 80, 81, 82, 83, 84, 85, 86, 87, 88, 89 -> WEST_VLAANDEREN;
            case 90, 91, 92, 93, 94, 95, 96, 97, 98, 99 -> OOST_VLAANDEREN;
            default -> UNKNOWN;
        };
    }
}
