package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Scope OWN = Scope.institution("012345");
    private static final Scope OTHER = Scope.institution("054321");
    private final Grants personnel = Grants.of(new Grant(Role.PERSONNEL, OWN));

    @Test
    void aPersonnelDepartment_actsOnItsOwnInstitutionOnly() {
        assertThat(personnel.allow(Right.MANAGE_ACCOUNTS)).isTrue();
        assertThat(personnel.allow(Right.MANAGE_ACCOUNTS, OWN)).isTrue();
        assertThat(personnel.allow(Right.MANAGE_ACCOUNTS, OTHER)).isFalse();
        assertThat(personnel.allow(Right.MANAGE_ACCOUNTS, Scope.EVERYTHING)).isFalse();
    }

    @Test
    void aPickupPointWithTheNumberOfAnInstitution_isNotThatInstitution() {
        assertThat(personnel.allow(Right.MANAGE_ACCOUNTS, Scope.pickupPoint(OWN.id())))
                .isFalse();
    }

    @Test
    void anAdministrator_actsOnEverything() {
        Grants administrator = Grants.of(Grant.ADMINISTRATOR);

        assertThat(administrator.allow(Right.MANAGE_ACCOUNTS, OTHER)).isTrue();
        assertThat(administrator.reach(Right.MANAGE_ACCOUNTS)).containsExactly(Scope.EVERYTHING);
    }

    @Test
    void nobody_hasARightThatNoRoleOfTheirsGives() {
        assertThat(personnel.allow(Right.SEE_PEOPLE)).isFalse();
        assertThat(Grants.NONE.allow(Right.OWN_ACCOUNT)).isFalse();
    }

    @Test
    void aRoleBoundToSomething_cannotBeGivenForEverything() {
        assertThatThrownBy(() -> new Grant(Role.PERSONNEL, Scope.EVERYTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grant(Role.ADMINISTRATOR, OWN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProgram_hasNoRightOverKeys_thatAPersonInItsRoleHas() {
        assertThat(Grants.of(Grant.ADMINISTRATOR).allow(Right.MANAGE_API_KEYS)).isTrue();

        Grants program = Grants.ofProgram(Grant.ADMINISTRATOR);

        assertThat(program.allow(Right.IMPORT_FILES)).isTrue();
        assertThat(program.allow(Right.MANAGE_API_KEYS)).isFalse();
        assertThat(program.allow(Right.MANAGE_API_KEYS, Scope.EVERYTHING)).isFalse();
        assertThat(program.reach(Right.OVERSEE_API_KEYS)).isEmpty();
    }
}
