package be.lerarenkaart.access;

/** Bytes as letters and digits that people copy by hand, as apps for codes take them (RFC 4648, without padding). */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(SIGNS.charAt(held >> bits & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(SIGNS.charAt(held << BITS - bits & 0x1f));
        }
        return text.toString();
    }
}
