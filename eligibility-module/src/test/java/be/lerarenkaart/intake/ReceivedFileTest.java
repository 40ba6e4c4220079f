package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReceivedFileTest {

    private static final long MEGABYTE = 1 << 20;

    @Nested
    class GivenABody {

        @Test
        void whenItArrived_thenItsSizeAndHashAreKnownAndClosingLeavesNothing() throws IOException {
            Path path;
            try (ReceivedFile file = ReceivedFile.from(body("abc".getBytes(StandardCharsets.UTF_8)), MEGABYTE)) {
                path = file.path();
                assertThat(file.size()).isEqualTo(3);
                assertThat(file.sha256Hex())
                        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
                assertThat(path).hasContent("abc");
            }
            assertThat(path).doesNotExist();
        }

        @Test
        void whenItIsExactlyAsLargeAsAllowed_thenItIsTaken() throws IOException {
            try (ReceivedFile file = ReceivedFile.from(body(new byte[(int) MEGABYTE]), MEGABYTE)) {
                assertThat(file.size()).isEqualTo(MEGABYTE);
            }
        }
    }

    @Nested
    class GivenABodyThatIsTooLarge {

        @Test
        void whenItArrives_thenItIsReadToItsEndAndRefusedAndNothingIsKept() throws IOException {
            InputStream body = body(new byte[(int) MEGABYTE + 1]);
            List<Path> before = leftovers();
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> ReceivedFile.from(body, MEGABYTE))
                    .satisfies(refused -> {
                        assertThat(refused.problem().status()).isEqualTo(413);
                        assertThat(refused.problem().detail()).contains("1 MB");
                    });
            assertThat(body.read()).isEqualTo(-1);
            assertThat(leftovers()).isEqualTo(before);
        }

        @Test
        void whenItGoesOnForEver_thenItIsBrokenOff() {
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    return 'x';
                }
            };
            assertThatExceptionOfType(RefusedFile.class).isThrownBy(() -> ReceivedFile.from(endless, MEGABYTE));
        }
    }

    @Nested
    class GivenABodyThatBreaksOff {

        @Test
        void whenItDoes_thenThatIsToldAndNothingIsKept() throws IOException {
            List<Path> before = leftovers();
            InputStream broken = new InputStream() {
                private int left = 100;

                @Override
                public int read(byte[] target, int offset, int max) throws IOException {
                    target[offset] = (byte) read();
                    return 1;
                }

                @Override
                public int read() throws IOException {
                    if (left == 0) {
                        throw new IOException("connection reset");
                    }
                    left--;
                    return 'x';
                }
            };
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> ReceivedFile.from(broken, MEGABYTE))
                    .withMessage("connection reset");
            assertThat(leftovers()).isEqualTo(before);
        }
    }

    private static InputStream body(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("intake.*\\.part"))
                    .sorted()
                    .toList();
        }
    }
}
