package be.lerarenkaart.bulk;

import java.time.LocalDate;
import java.util.Arrays;

/** Encodes one row after another as LOAD DATA reads it: tab between fields, newline after a row, UTF-8, \N for null. */
public final class RowWriter {

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean rowBegun;
    private long rowsEnded;

    public RowWriter text(String value) {
        separate();
        if (value == null) {
            return raw("\\N");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> raw("\\\\");
                case '\t' -> raw("\\t");
                case '\n' -> raw("\\n");
                case '\r' -> raw("\\r");
                case 0 -> raw("\\0");
                default -> i += utf8(value, i);
            }
        }
        return this;
    }

    public RowWriter number(long value) {
        separate();
        return raw(Long.toString(value));
    }

    /** A number, or null where the value is the given stand-in for none. */
    public RowWriter numberOrNull(long value, long none) {
        return value == none ? text(null) : number(value);
    }

    public RowWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    public RowWriter date(LocalDate value) {
        separate();
        return raw(value == null ? "\\N" : value.toString());
    }

    public void endRow() {
        put('\n');
        rowBegun = false;
        rowsEnded++;
    }

    /** Since the beginning, whatever was drained or cleared meanwhile. */
    long rowsEnded() {
        return rowsEnded;
    }

    int length() {
        return length;
    }

    int drainTo(byte[] target, int offset, int max, int from) {
        int count = Math.min(max, length - from);
        System.arraycopy(bytes, from, target, offset, count);
        return count;
    }

    void clear() {
        length = 0;
    }

    private void separate() {
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    private RowWriter raw(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
        return this;
    }

    private int utf8(String value, int at) {
        int point = value.codePointAt(at);
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | point >> 6);
            put(0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            boolean lone = Character.isSurrogate((char) point);
            int written = lone ? 0xFFFD : point;
            put(0xE0 | written >> 12);
            put(0x80 | written >> 6 & 0x3F);
            put(0x80 | written & 0x3F);
        } else {
            put(0xF0 | point >> 18);
            put(0x80 | point >> 12 & 0x3F);
            put(0x80 | point >> 6 & 0x3F);
            put(0x80 | point & 0x3F);
            return 1;
        }
        return 0;
    }

    private void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }
}
