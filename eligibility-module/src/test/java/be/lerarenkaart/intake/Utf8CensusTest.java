package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.intake.FileFormat.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CensusTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "416E6E", "C3A9", "E282AC", "F09F9880", "EFBBBF41", "ED9FBF", "EE8080", "F48FBFBF"})
    void whenAllBytesAreUtf8_thenTheFileIs(String hex) {
        assertThat(encoding(hex)).isEqualTo(Encoding.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E9",
                "4A6F73E9",
                "E941",
                "C0AF",
                "F5808080",
                "FF",
                "80",
                "C3",
                "E282",
                "F09F98",
                "E28241",
                "C3C341"
            })
    void whenNoCharacterIsUtf8BeyondAscii_thenTheFileIsWindows1252(String hex) {
        assertThat(encoding(hex)).isEqualTo(Encoding.WINDOWS_1252);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3A9E9", "E9C3A9", "C3A9E9C3A9", "EFBBBF4A6F73E9", "C3A9C3"})
    void whenOnlySomeBytesAreNoUtf8_thenTheFileIsMixed(String hex) {
        assertThat(encoding(hex)).isEqualTo(Encoding.MIXED);
    }

    /** à€€, í»¿, ð and ô before such signs: lead bytes of UTF-8 that no UTF-8 follows. */
    @ParameterizedTest
    @ValueSource(strings = {"E08080", "E09FBF", "EDA080", "EDBFBF", "F08080AF", "F08FBFBF", "F4908080"})
    void whenTheBytesOnlyLookLikeUtf8_thenTheyAreNotTakenForIt(String hex) {
        assertThat(encoding(hex)).isEqualTo(Encoding.WINDOWS_1252);
    }

    @Property(tries = 2000)
    void whenAnyBytesAreCounted_thenUtf8IsSaidExactlyWhenItCanBeReadAsSuch(
            @ForAll @From("bytesThatCouldBeUtf8") byte[] bytes, @ForAll @IntRange(min = 1, max = 7) int step) {
        Utf8Census census = new Utf8Census();
        for (int at = 0; at < bytes.length; at += step) {
            byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + step));
            census.count(part, part.length);
        }
        assertThat(census.encoding() == Encoding.UTF_8).isEqualTo(isUtf8(bytes));
    }

    @Provide
    Arbitrary<byte[]> bytesThatCouldBeUtf8() {
        Arbitrary<byte[]> any = Arbitraries.bytes().map(b -> new byte[] {b});
        Arbitrary<byte[]> lead =
                Arbitraries.of(0xC2, 0xE0, 0xE2, 0xED, 0xEE, 0xF0, 0xF1, 0xF4).map(b -> new byte[] {b.byteValue()});
        Arbitrary<byte[]> follower = Arbitraries.integers().between(0x80, 0xBF).map(b -> new byte[] {b.byteValue()});
        Arbitrary<byte[]> letter = Arbitraries.of("A", "é", "€", "😀").map(s -> s.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(any, lead, follower, follower, letter)
                .list()
                .ofMaxSize(8)
                .map(Utf8CensusTest::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }

    private static Encoding encoding(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Utf8Census census = new Utf8Census();
        census.count(bytes, bytes.length);
        return census.encoding();
    }
}
