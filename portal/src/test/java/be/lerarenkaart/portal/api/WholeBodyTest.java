package be.lerarenkaart.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeBodyTest {

    @Test
    void aBodyAsLongAsAnnounced_isReadToItsEnd() throws IOException {
        assertThat(body(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void aBodyThatBrokeOff_doesNotLookDone() {
        assertThatThrownBy(() -> body(9, 10).readAllBytes()).isInstanceOf(EOFException.class);
    }

    @Test
    void aBodyOfUnknownLength_endsWhereItEnds() throws IOException {
        assertThat(body(9, -1).readAllBytes()).hasSize(9);
    }

    @Test
    void readByteByByte_itCountsToo() throws IOException {
        try (WholeBody body = body(1, 2)) {
            assertThat(body.read()).isZero();
            assertThatThrownBy(body::read).isInstanceOf(EOFException.class);
        }
    }

    private static WholeBody body(int length, long announced) {
        return new WholeBody(new ByteArrayInputStream(new byte[length]), announced);
    }
}
