package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.PlacesOfATest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A small system in which everybody has something: rows that really exist on both sides, so that "not found" is a refusal.
 *
 * @param visitors by role, and {@link RolesOfATest#OF_BOTH}
 * @param programs by role
 */
record RightsWorld(
        AccessRows access,
        ListRows lists,
        CampaignRows campaign,
        TrailRows trail,
        Map<String, Visitor> visitors,
        Map<String, Api> programs) {

    static RightsWorld in(URI system) {
        // First: its files of reference are of another year, and replaced by those of the places.
        CampaignRows campaign = CampaignRows.in(system);
        PlacesOfATest.in(system);
        Map<String, Visitor> visitors = visitors(system);
        Map<String, Api> programs = new HashMap<>();
        Api administrator = Api.in(system, Administrator.KEY);
        programs.put(RolesOfATest.STRANGER, Api.in(system, null));
        programs.put(RolesOfATest.ADMINISTRATOR, administrator);
        for (String role : RolesOfATest.OF_PROGRAMS) {
            programs.put(role, program(system, visitors, RolesOfATest.ownPlace(role)));
        }
        Map<String, Api> ofInstitutions = Map.of(
                RolesOfATest.OWN_INSTITUTION,
                programs.get("PERSONNEL"),
                RolesOfATest.OTHER_INSTITUTION,
                program(system, visitors, RolesOfATest.otherPlace("PERSONNEL")));
        AccessRows access = AccessRows.in(system, visitors.get(RolesOfATest.ADMINISTRATOR));
        return new RightsWorld(
                access,
                ListRows.in(ofInstitutions, visitors.get(RolesOfATest.OF_BOTH)),
                campaign,
                TrailRows.in(
                        system,
                        visitors.get(RolesOfATest.ADMINISTRATOR),
                        access.person(RolesOfATest.WHO_LEFT),
                        campaign.person()),
                visitors,
                programs);
    }

    private static Map<String, Visitor> visitors(URI system) {
        Map<String, Visitor> visitors = new HashMap<>();
        visitors.put(RolesOfATest.STRANGER, Visitor.strangerTo(system));
        RolesOfATest.ACCOUNTS.forEach((role, name) -> visitors.put(role, signedIn(system, name)));
        visitors.put(RolesOfATest.OF_BOTH, signedIn(system, RolesOfATest.OF_BOTH));
        return visitors;
    }

    private static Visitor signedIn(URI system, String name) {
        String password = name.equals(Administrator.NAME) ? Administrator.PASSWORD : Administrator.SECOND_PASSWORD;
        Visitor visitor = Visitor.strangerTo(system);
        assertThat(visitor.signIn(name, password).statusCode()).as(name).isEqualTo(302);
        return visitor;
    }

    private static Api program(URI system, Map<String, Visitor> visitors, String place) {
        return Api.in(
                system,
                KeyOfATest.made(visitors.get(RolesOfATest.ADMINISTRATOR), "matrix", place)
                        .secret());
    }

    Visitor visitor(String who) {
        return visitors.get(who);
    }

    Api program(String role) {
        return programs.get(role);
    }
}
