package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Reads UTF-8 and takes each byte that cannot be UTF-8 as windows-1252, and remembers on which lines that happened:
 * files of several sources glued together come like that, and losing a name over it would be worse than guessing.
 */
final class MixedEncodingReader extends Reader {

    private static final int NONE = -1;

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(1 << 15).flip();
    private final BitSet foreignLines = new BitSet();
    private boolean ended;
    private boolean afterReturn;
    private int line = 1;
    private int secondHalf = NONE;

    MixedEncodingReader(InputStream source) {
        this.source = source;
    }

    /** Whether a byte of windows-1252 stood on one of the lines, counted from 1; the end is not included. */
    boolean hasForeignBytes(long fromLine, long toLine) {
        int next = foreignLines.nextSetBit((int) fromLine);
        return next >= 0 && next < toLine;
    }

    @Override
    public int read(char[] target, int offset, int max) throws IOException {
        if (secondHalf != NONE && max > 0) {
            target[offset] = (char) secondHalf;
            secondHalf = NONE;
            return 1;
        }
        if (max == 1) {
            return readOne(target, offset);
        }
        return decode(target, offset, max);
    }

    /** A character of four bytes takes two places; whoever has room for one gets its halves one by one. */
    private int readOne(char[] target, int offset) throws IOException {
        char[] pair = new char[2];
        int count = decode(pair, 0, 2);
        if (count > 0) {
            target[offset] = pair[0];
        }
        if (count == 2) {
            secondHalf = pair[1];
        }
        return Math.min(count, 1);
    }

    private int decode(char[] target, int offset, int max) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, max).slice();
        while (true) {
            int before = out.position();
            CoderResult result = decoder.decode(in, out, ended);
            countLines(target, offset + before, out.position() - before);
            if (result.isError() && out.hasRemaining()) {
                takeAsWindows1252(result.length(), out);
            } else if (result.isOverflow() || out.position() > 0) {
                return out.position();
            } else if (!fill()) {
                return -1;
            }
        }
    }

    private void takeAsWindows1252(int length, CharBuffer out) {
        byte[] bytes = new byte[Math.min(length, out.remaining())];
        in.get(bytes);
        out.put(new String(bytes, FileFormat.Encoding.WINDOWS_1252.charset));
        foreignLines.set(line);
        afterReturn = false;
    }

    private void countLines(char[] chars, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (chars[i] == '\r' || chars[i] == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = chars[i] == '\r';
        }
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        in.compact();
        int count = source.read(in.array(), in.position(), in.remaining());
        ended = count < 0;
        in.position(in.position() + Math.max(0, count));
        in.flip();
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
