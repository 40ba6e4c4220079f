package be.lerarenkaart.intake;

/** Counts, byte by byte, how much of a file is UTF-8 beyond ASCII and how much cannot be. */
final class Utf8Census {

    private long multibyte;
    private long foreign;
    private int awaited;
    private int pendingBytes;

    void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            count(bytes[i] & 0xFF);
        }
    }

    private void count(int b) {
        if (awaited > 0) {
            if ((b & 0xC0) == 0x80) {
                pendingBytes++;
                if (--awaited == 0) {
                    multibyte++;
                }
                return;
            }
            foreign += pendingBytes;
            awaited = 0;
        }
        if (b < 0x80) {
            return;
        }
        pendingBytes = 1;
        if (b >= 0xC2 && b <= 0xDF) {
            awaited = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            awaited = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            awaited = 3;
        } else {
            foreign++;
        }
    }

    FileFormat.Encoding encoding() {
        if (foreign == 0 && awaited == 0) {
            return FileFormat.Encoding.UTF_8;
        }
        return multibyte == 0 ? FileFormat.Encoding.WINDOWS_1252 : FileFormat.Encoding.MIXED;
    }
}
