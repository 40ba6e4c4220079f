package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.SchemaMigrated;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final byte[] SECRET = "twintig bytes geheim".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = box("a key of the settings, long enough for all");

    @Test
    void whatIsSealed_opensForItsOwnerOnly() {
        byte[] sealed = box.seal(SECRET, "account:1");

        assertThat(box.open(sealed, "account:1")).hasValue(SECRET);
        assertThat(box.open(sealed, "account:2")).isEmpty();
    }

    @Test
    void anotherKey_opensNothing() {
        assertThat(box("another key of the settings, also long").open(box.seal(SECRET, "account:1"), "account:1"))
                .isEmpty();
    }

    @Test
    void whatIsSealed_showsNothingAndIsNeverTheSame() {
        byte[] sealed = box.seal(SECRET, "account:1");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("geheim");
        assertThat(box.seal(SECRET, "account:1")).isNotEqualTo(sealed);
    }

    @Test
    void aMissingOrShortKey_stopsTheStart() {
        assertThatThrownBy(() -> new SecretBox(Optional.empty()).require(new SchemaMigrated()))
                .hasMessageContaining("LERARENKAART_SECRET_KEY");
        assertThatThrownBy(() -> box("kort").require(new SchemaMigrated())).isInstanceOf(IllegalStateException.class);
        box.require(new SchemaMigrated());
    }

    private static SecretBox box(String key) {
        return new SecretBox(Optional.of(key));
    }
}
