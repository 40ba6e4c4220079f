package be.lerarenkaart.portal.api;

import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionKind;

/** What is right, read from a body: only the fields of its kind count. What cannot be right the module says. */
final class CorrectionBody {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_STREET = 80;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_COUNTRY = 2;

    private CorrectionBody() {}

    /** Null when its kind is missing or unknown, which the fields tell then. */
    static Corrected read(Fields fields) {
        fields.required("kind");
        CorrectionKind kind = fields.choice("kind", CorrectionKind.class, null);
        return kind == null
                ? null
                : switch (kind) {
                    case NAME ->
                        Corrected.name(
                                fields.requiredText("familyName", LONGEST_NAME),
                                fields.requiredText("givenName", LONGEST_NAME));
                    case BIRTH_DATE -> {
                        fields.required("birthDate");
                        yield Corrected.birthDate(fields.date("birthDate"));
                    }
                    case ADDRESS -> address(fields);
                    case EMAIL -> Corrected.email(orNone(fields.text("email", LONGEST_EMAIL)));
                    case RIGHT -> right(fields);
                };
    }

    private static Corrected address(Fields fields) {
        return Corrected.address(
                fields.requiredText("street", LONGEST_STREET),
                orNone(fields.text("houseNumber", LONGEST_NUMBER)),
                orNone(fields.text("box", LONGEST_NUMBER)),
                orNone(fields.text("postcode", LONGEST_NUMBER)),
                fields.requiredText("place", LONGEST_NAME),
                fields.requiredText("country", LONGEST_COUNTRY));
    }

    private static Corrected right(Fields fields) {
        fields.required("cardYear");
        fields.required("entitled");
        Integer year = fields.smallNumber("cardYear");
        return Corrected.right(year == null ? 0 : year, fields.flag("entitled"));
    }

    private static String orNone(String text) {
        return text == null ? "" : text;
    }
}
