package be.lerarenkaart.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class WholeBodyTest {

    @Test
    void aBodyAsLongAsAnnounced_isReadToItsEnd() throws IOException {
        assertThat(body(10, 10).readAllBytes()).hasSize(10);
    }

    @Test
    void aBodyThatBrokeOff_doesNotLookDone() {
        assertThatThrownBy(() -> body(9, 10).readAllBytes()).isInstanceOf(BrokeOff.class);
    }

    @Test
    void aConnectionThatFails_isTheSendersFault() throws IOException {
        try (WholeBody body = new WholeBody(new FailingConnection(), -1)) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(BrokeOff.class);
        }
    }

    @Test
    void aBodyOfUnknownLength_endsWhereItEnds() throws IOException {
        assertThat(body(9, -1).readAllBytes()).hasSize(9);
    }

    @Test
    void readByteByByte_itCountsToo() throws IOException {
        try (WholeBody body = body(1, 2)) {
            assertThat(body.read()).isZero();
            assertThatThrownBy(body::read).isInstanceOf(BrokeOff.class);
        }
    }

    private static WholeBody body(int length, long announced) {
        return new WholeBody(new ByteArrayInputStream(new byte[length]), announced);
    }

    private static final class FailingConnection extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
