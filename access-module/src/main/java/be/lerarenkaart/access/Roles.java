package be.lerarenkaart.access;

import java.util.Set;

/** What somebody may do. Constants, because {@code @RolesAllowed} takes no enum. */
public final class Roles {

    /** Klasse: everything that belongs to running a card year. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** An organisation that honours the card: may ask whether one is valid, and nothing else. */
    public static final String PARTNER = "PARTNER";

    public static final Set<String> ALL = Set.of(ADMINISTRATOR, PARTNER);

    private Roles() {}
}
