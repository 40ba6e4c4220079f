package be.lerarenkaart.eligibility;

/** What a row about a person can say. */
enum StaffField {
    STAMBOEK_NUMBER,
    FAMILY_NAME,
    GIVEN_NAME,
    SEX,
    BIRTH_DATE,
    STREET,
    HOUSE_NUMBER,
    BOX,
    POSTCODE,
    PLACE,
    COUNTRY,
    EMAIL,
    INSTITUTION,
    CATEGORY,
    DUTY,
    BEGINS,
    ENDS,
    STATE,
    NUMERATOR,
    DENOMINATOR,
    FIRST_APPOINTMENT,
    RE_ENTRY,
    STARTER
}
