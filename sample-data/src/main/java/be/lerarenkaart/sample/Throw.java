package be.lerarenkaart.sample;

/** What the dice are thrown for; each purpose has its own sequence. */
enum Throw {
    PERSON,
    HOME,
    ASSIGNMENT,
    SECOND_ASSIGNMENT,
    INSTITUTION,
    ROW_ORDER,
    QUIRK,
    QUIRK_SHAPE,
    INSTITUTIONS,
    LIST_SIZES,
    LIST_ROWS,
    LIST_PERSON,
    SUBSCRIPTIONS,
    SUBSCRIPTION,
    POINTS,
    CLAIMS
}
