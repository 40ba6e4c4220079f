package be.lerarenkaart.access;

import static be.lerarenkaart.access.Role.ADMINISTRATOR;
import static be.lerarenkaart.access.Role.PARTNER;
import static be.lerarenkaart.access.Role.PERSONNEL;
import static be.lerarenkaart.access.Role.POINT_CLERK;
import static be.lerarenkaart.access.Role.POINT_MANAGER;

import java.util.EnumSet;
import java.util.Set;

/**
 * The table of rights: each act, and the roles that may do it, always within what the role is bound to. Pages, routes,
 * menus and tests all ask this table; {@code docs/rights.md} is printed from it.
 */
public enum Right {
    SEE_CAMPAIGN(ADMINISTRATOR),
    CHANGE_CARD_YEARS(ADMINISTRATOR),
    IMPORT_FILES(ADMINISTRATOR),
    CONFIRM_DELIVERIES(ADMINISTRATOR),
    CHANGE_RULES(ADMINISTRATOR),
    RUN_CAMPAIGN(ADMINISTRATOR),
    SETTLE_POSTCODES(ADMINISTRATOR),
    PRODUCE_CARDS(ADMINISTRATOR),
    HANDLE_CARDS(ADMINISTRATOR),
    BLOCK_CARDS(ADMINISTRATOR),
    EXTEND_CLOSING(ADMINISTRATOR),
    MESSAGE_POINTS(ADMINISTRATOR),
    SEE_PEOPLE(ADMINISTRATOR),
    SETTLE_REVIEWS(ADMINISTRATOR),
    CHANGE_PEOPLE(ADMINISTRATOR),
    EXPORT_PEOPLE(ADMINISTRATOR),
    ERASE_PEOPLE(ADMINISTRATOR),
    SEE_FIGURES(ADMINISTRATOR),
    MANAGE_PARTNERS(ADMINISTRATOR),
    SEE_AUDIT_TRAIL(ADMINISTRATOR),
    ERASE_FROM_TRAIL(ADMINISTRATOR),
    SEE_LETTERS(ADMINISTRATOR),
    SUBMIT_STAFF_LISTS(ADMINISTRATOR, PERSONNEL),
    OVERSEE_ACCOUNTS(ADMINISTRATOR),
    OVERSEE_API_KEYS(ADMINISTRATOR),
    MANAGE_ACCOUNTS(ADMINISTRATOR, PERSONNEL, POINT_MANAGER, PARTNER),
    MANAGE_API_KEYS(ADMINISTRATOR, PERSONNEL, POINT_MANAGER, PARTNER),
    MANAGE_POINT(ADMINISTRATOR, POINT_MANAGER),
    WORK_AT_POINT(POINT_MANAGER, POINT_CLERK),
    WORK_AS_PARTNER(PARTNER),
    CHECK_CARDS(PARTNER),
    OWN_ACCOUNT(ADMINISTRATOR, PERSONNEL, POINT_MANAGER, POINT_CLERK, PARTNER);

    private final Set<Role> roles;

    Right(Role first, Role... more) {
        this.roles = EnumSet.of(first, more);
    }

    /** A program has none of these, whatever its role: a key that makes keys would never end. */
    public boolean isOfPeopleOnly() {
        return this == MANAGE_API_KEYS || this == OVERSEE_API_KEYS;
    }

    public boolean belongsTo(Role role) {
        return roles.contains(role);
    }
}
