package be.lerarenkaart.intake;

/** The rows of a file, one after another. */
public interface RowSequence extends AutoCloseable {

    /** The next row, or null after the last. */
    Row next();

    /** 0 to 1, by bytes read. */
    double share();

    @Override
    void close();
}
