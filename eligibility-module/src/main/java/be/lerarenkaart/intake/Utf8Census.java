package be.lerarenkaart.intake;

/** Counts, byte by byte, how much of a file is UTF-8 beyond ASCII and how much cannot be. */
final class Utf8Census {

    private long multibyte;
    private long foreign;
    private int awaited;
    private int pendingBytes;
    private int lowest;
    private int highest;

    void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            count(bytes[i] & 0xFF);
        }
    }

    private void count(int b) {
        if (awaited > 0) {
            if (b >= lowest && b <= highest) {
                follow();
                return;
            }
            foreign += pendingBytes;
            awaited = 0;
        }
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            await(1, 0x80, 0xBF);
        } else if (b >= 0xE0 && b <= 0xEF) {
            await(2, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
        } else if (b >= 0xF0 && b <= 0xF4) {
            await(3, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
        } else {
            foreign++;
        }
    }

    /** The byte after the first one has borders of its own: no character is spelled longer than need be. */
    private void await(int followers, int lowestNext, int highestNext) {
        awaited = followers;
        pendingBytes = 1;
        lowest = lowestNext;
        highest = highestNext;
    }

    private void follow() {
        pendingBytes++;
        lowest = 0x80;
        highest = 0xBF;
        if (--awaited == 0) {
            multibyte++;
        }
    }

    FileFormat.Encoding encoding() {
        if (foreign == 0 && awaited == 0) {
            return FileFormat.Encoding.UTF_8;
        }
        return multibyte == 0 ? FileFormat.Encoding.WINDOWS_1252 : FileFormat.Encoding.MIXED;
    }
}
