package be.lerarenkaart.portal.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that must be as long as was announced: a sender who broke off must not look like one who was done. */
final class WholeBody extends FilterInputStream {

    private final long announced;
    private long read;

    /** @param announced by Content-Length; negative when it was not */
    WholeBody(InputStream body, long announced) {
        super(body);
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int max) throws IOException {
        int count = next(target, offset, max);
        if (count < 0 && read < announced) {
            throw new BrokeOff("body ended after " + read + " of " + announced + " bytes", null);
        }
        read += Math.max(0, count);
        return count;
    }

    private int next(byte[] target, int offset, int max) throws BrokeOff {
        try {
            return super.read(target, offset, max);
        } catch (IOException e) {
            throw new BrokeOff("body broke off after " + read + " bytes", e);
        }
    }
}
