package be.lerarenkaart.systemtest.api;

import be.lerarenkaart.systemtest.Administrator;
import java.util.List;
import java.util.Map;

/** Who stands for each role, what is theirs, and what is another's: places as they stand in addresses. */
final class RolesOfATest {

    static final String STRANGER = "STRANGER";
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Holds rights at both institutions, so that what is another's to a colleague is theirs. */
    static final String OF_BOTH = "personeelsdienst";

    /** An administrator who left: nobody of these tests signs in as she did. */
    static final String WHO_LEFT = "Noor Claes";

    static final String OWN_INSTITUTION = "690001";
    static final String OTHER_INSTITUTION = "690008";

    /** Account by role. */
    static final Map<String, String> ACCOUNTS = Map.of(
            ADMINISTRATOR,
            Administrator.NAME,
            "PERSONNEL",
            "collega",
            "POINT_MANAGER",
            "bibliotheek",
            "POINT_CLERK",
            "balie",
            "PARTNER",
            "partner");

    /** Roles that programs have keys of. */
    static final List<String> OF_PROGRAMS = List.of("PERSONNEL", "POINT_MANAGER", "PARTNER");

    /** Role by place. */
    static final Map<String, String> ROLES = Map.of(
            "INSTITUTION-690001", "PERSONNEL",
            "INSTITUTION-690008", "PERSONNEL",
            "PICKUP_POINT-AP0001", "POINT_CLERK",
            "PICKUP_POINT-AP0002", "POINT_CLERK",
            "PARTNER-1", "PARTNER",
            "PARTNER-2", "PARTNER");

    private static final Map<String, String> OWN_PLACES = Map.of(
            ADMINISTRATOR,
            "INSTITUTION-690001",
            "PERSONNEL",
            "INSTITUTION-690001",
            "POINT_MANAGER",
            "PICKUP_POINT-AP0001",
            "POINT_CLERK",
            "PICKUP_POINT-AP0001",
            "PARTNER",
            "PARTNER-1");

    private static final Map<String, String> OTHER_PLACES = Map.of(
            "PERSONNEL", "INSTITUTION-690008",
            "POINT_MANAGER", "PICKUP_POINT-AP0002",
            "POINT_CLERK", "PICKUP_POINT-AP0002",
            "PARTNER", "PARTNER-2");

    /** Names that only others may see: none of them stands on what is one's own. */
    private static final Map<String, List<String>> OF_OTHERS = Map.of(
            "PERSONNEL", List.of("Academie Zonnebloem", "690008", ListRows.OTHER_NAME, "Bibliotheek De Krook", "Lotte"),
            "POINT_MANAGER",
                    List.of(
                            "Bibliotheek Zuid",
                            "Hogeschool De Vlieger",
                            "Wout Janssens",
                            "AP0002",
                            "Academie Zonnebloem",
                            ListRows.OWN_NAME),
            "POINT_CLERK",
                    List.of(
                            "Bibliotheek Zuid",
                            "Hogeschool De Vlieger",
                            "Wout Janssens",
                            "AP0002",
                            "Academie Zonnebloem",
                            ListRows.OWN_NAME),
            "PARTNER",
                    List.of(
                            "Boekhandel De Bladwijzer",
                            "Hogeschool De Vlieger",
                            "Academie Zonnebloem",
                            "Fatima",
                            ListRows.OWN_NAME));

    private RolesOfATest() {}

    static String ownPlace(String role) {
        return OWN_PLACES.get(role);
    }

    /** Null for whom nothing is another's. */
    static String otherPlace(String role) {
        return OTHER_PLACES.get(role);
    }

    static String scope(String place) {
        return place.substring(place.indexOf('-') + 1);
    }

    static List<String> ofOthers(String role) {
        return OF_OTHERS.getOrDefault(role, List.of());
    }
}
