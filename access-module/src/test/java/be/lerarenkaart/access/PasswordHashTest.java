package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void aPassword_matchesItsOwnHashOnly() {
        String stored = PasswordHash.of("paard batterij nietje".toCharArray());

        assertThat(PasswordHash.matches(stored, "paard batterij nietje".toCharArray()))
                .isTrue();
        assertThat(PasswordHash.matches(stored, "paard batterij nietjes".toCharArray()))
                .isFalse();
    }

    @Test
    void theSamePasswordTwice_hasTwoHashes() {
        assertThat(PasswordHash.of("geheim".toCharArray())).isNotEqualTo(PasswordHash.of("geheim".toCharArray()));
    }

    @Test
    void aHash_tellsItsParametersSoThatTheyCanBeRaised() {
        assertThat(PasswordHash.of("geheim".toCharArray()))
                .startsWith("pbkdf2-sha512$210000$")
                .doesNotContain("geheim");
    }

    @Test
    void nobodysHash_matchesNothing() {
        assertThat(PasswordHash.matches(PasswordHash.OF_NOBODY, "".toCharArray()))
                .isFalse();
        assertThat(PasswordHash.matches(PasswordHash.OF_NOBODY, "geheim".toCharArray()))
                .isFalse();
    }
}
