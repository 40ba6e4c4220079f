package be.lerarenkaart.intake;

import java.util.BitSet;
import java.util.List;

/** The records of a file, one after another, each as the texts of its fields; what they mean is not known yet. */
interface Records extends AutoCloseable {

    /** The next record, or null after the last. */
    List<String> next();

    /** Whether some bytes of the record that came last were no UTF-8 and were read as windows-1252. */
    default boolean hasForeignBytes() {
        return false;
    }

    /** From here on records have this many fields; those that say something beyond it have one field more. */
    default void widthIs(int fields) {
        // A record of text has as many fields as it has.
    }

    /** From here on a bare number in these fields is a day, counted as the file counts days. */
    default void daysAt(BitSet fields) {
        // Text tells no number from a day.
    }

    /** 0 to 1, by bytes read. */
    double share();

    @Override
    void close();
}
