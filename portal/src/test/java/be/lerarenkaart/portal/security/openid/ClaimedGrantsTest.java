package be.lerarenkaart.portal.security.openid;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Grants;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimedGrantsTest {

    private static final Set<Scope> EXISTING =
            Set.of(Scope.institution("012345"), Scope.institution("054321"), Scope.partner(7));

    private final ClaimedGrants grants = new ClaimedGrants(
            "roles",
            Map.of(
                    "beheer", Role.ADMINISTRATOR,
                    "klasse:beheer", Role.ADMINISTRATOR,
                    "school", Role.PERSONNEL,
                    "partner", Role.PARTNER),
            Map.of(
                    Scope.Kind.INSTITUTION, "institution",
                    Scope.Kind.PICKUP_POINT, "point",
                    Scope.Kind.PARTNER, "partner"),
            EXISTING::contains);

    @Test
    void aRoleOfTheSettings_counts_anotherDoesNot() {
        assertThat(grants.in(Map.of("roles", List.of("beheer", "ADMINISTRATOR", "gast"))))
                .isEqualTo(Grants.of(Grant.ADMINISTRATOR));
        assertThat(grants.in(Map.of("roles", "klasse:beheer"))).isEqualTo(Grants.of(Grant.ADMINISTRATOR));
        assertThat(grants.in(Map.of())).isEqualTo(Grants.NONE);
    }

    @Test
    void aBoundRole_countsForEachPlaceThatExists() {
        assertThat(grants.in(Map.of("roles", "school", "institution", List.of("012345", "054321", "999999"))))
                .isEqualTo(Grants.of(
                        new Grant(Role.PERSONNEL, Scope.institution("012345")),
                        new Grant(Role.PERSONNEL, Scope.institution("054321"))));
        assertThat(grants.in(Map.of("roles", "partner", "partner", 7)))
                .isEqualTo(Grants.of(new Grant(Role.PARTNER, Scope.partner(7))));
    }

    @Test
    void aBoundRoleWithoutItsPlace_givesNothing() {
        assertThat(grants.in(Map.of("roles", "school"))).isEqualTo(Grants.NONE);
        assertThat(grants.in(Map.of("roles", "school", "institution", "999999")))
                .isEqualTo(Grants.NONE);
        assertThat(grants.in(Map.of("roles", "school", "institution", " "))).isEqualTo(Grants.NONE);
        assertThat(grants.in(Map.of("roles", "school", "partner", "7"))).isEqualTo(Grants.NONE);
    }

    @Test
    void aRoleMayCarryItsPlace_butNobodyBecomesAdministratorSo() {
        assertThat(grants.in(Map.of("roles", List.of("school:012345", "school:999999", "beheer:x", ":012345"))))
                .isEqualTo(Grants.of(new Grant(Role.PERSONNEL, Scope.institution("012345"))));
    }

    @Test
    void aClaim_mayStandDeeper() {
        assertThat(ClaimedGrants.values(
                        Map.of("realm_access", Map.of("roles", List.of("a", "b"))), "realm_access.roles"))
                .containsExactly("a", "b");
        assertThat(ClaimedGrants.values(Map.of("https://x.example/roles", "a"), "https://x.example/roles"))
                .containsExactly("a");
        assertThat(ClaimedGrants.values(Map.of("roles", List.of(Map.of("a", "b"), List.of("c"), true)), "roles"))
                .isEmpty();
    }
}
