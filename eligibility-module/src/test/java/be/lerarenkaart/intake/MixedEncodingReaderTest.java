package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Any text, of which some lines are UTF-8 and some windows-1252, comes through whole, and it is known which. */
class MixedEncodingReaderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** One line with its end, in one of both encodings. */
    record Line(String text, String end, boolean foreign) {

        byte[] bytes() {
            return (text + end).getBytes(foreign ? WINDOWS_1252 : StandardCharsets.UTF_8);
        }
    }

    @Property(tries = 1000)
    void whenReadInPiecesOfAnySize_thenNothingIsLostAndTheForeignLinesAreKnown(
            @ForAll @From("files") List<Line> file,
            @ForAll @IntRange(min = 1, max = 9) int arriving,
            @ForAll @IntRange(min = 1, max = 9) int asked)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        for (Line line : file) {
            bytes.writeBytes(line.bytes());
            expected.append(line.text()).append(line.end());
        }
        try (MixedEncodingReader reader = new MixedEncodingReader(trickle(bytes.toByteArray(), arriving))) {
            assertThat(readAll(reader, asked)).isEqualTo(expected.toString());
            for (int line = 1; line <= file.size(); line++) {
                assertThat(reader.hasForeignBytes(line, line + 1))
                        .as("line %d", line)
                        .isEqualTo(file.get(line - 1).foreign());
            }
        }
    }

    @Test
    void whenACharacterOfFourBytesMeetsAReaderOfOne_thenItComesInTwoHalves() throws IOException {
        try (MixedEncodingReader reader = reader("😀é")) {
            assertThat(new String(new char[] {(char) reader.read(), (char) reader.read()}))
                    .isEqualTo("😀");
            assertThat(reader.read()).isEqualTo('é');
            assertThat(reader.read()).isEqualTo(-1);
        }
    }

    @Test
    void whenTheFileEndsInTheMiddleOfACharacter_thenItsBytesAreReadAsWindows1252() throws IOException {
        byte[] broken = {'a', (byte) 0xE2, (byte) 0x82};
        try (MixedEncodingReader reader = new MixedEncodingReader(new ByteArrayInputStream(broken))) {
            assertThat(readAll(reader, 10)).isEqualTo("aâ‚");
            assertThat(reader.hasForeignBytes(1, 2)).isTrue();
        }
    }

    @Test
    void whenLinesEndInReturns_thenEachCountsOnceHoweverItIsWritten() throws IOException {
        byte[] bytes = "a\rb\r\nc\n\né".getBytes(WINDOWS_1252);
        try (MixedEncodingReader reader = new MixedEncodingReader(new ByteArrayInputStream(bytes))) {
            readAll(reader, 100);
            assertThat(reader.hasForeignBytes(1, 5)).isFalse();
            assertThat(reader.hasForeignBytes(5, 6)).isTrue();
        }
    }

    @Provide
    Arbitrary<List<Line>> files() {
        Arbitrary<String> plain = Arbitraries.of("Jan", "é", "ï", "€", "😀", "\0", "Ægir", "a;b", "ÿ", "")
                .list()
                .ofMaxSize(4)
                .map(parts -> "P" + String.join("", parts));
        // A letter that no UTF-8 follows makes the line unmistakable; see the census for those that are.
        Arbitrary<String> foreign = Arbitraries.of("é", "ï", "è", "ü", "Jan", ";")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts) + "é");
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n", "\r");
        Arbitrary<Line> line = Arbitraries.of(true, false)
                .flatMap(isForeign -> Combinators.combine(isForeign ? foreign : plain, ends)
                        .as((text, end) -> new Line(text, end, isForeign)));
        return line.list().ofMaxSize(6).map(ArrayList::new);
    }

    private static MixedEncodingReader reader(String text) {
        return new MixedEncodingReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static InputStream trickle(byte[] bytes, int atMost) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int max) {
                return super.read(target, offset, Math.min(max, atMost));
            }
        };
    }

    private static String readAll(MixedEncodingReader reader, int asked) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[asked];
        for (int read = reader.read(piece, 0, asked); read >= 0; read = reader.read(piece, 0, asked)) {
            assertThat(read)
                    .as("a reader that returns nothing is asked for ever")
                    .isPositive();
            text.append(piece, 0, read);
        }
        return text.toString();
    }
}
