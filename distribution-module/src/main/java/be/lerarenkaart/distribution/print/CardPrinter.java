package be.lerarenkaart.distribution.print;

import java.io.IOException;

/** Takes cards in the order in which they are printed. */
public interface CardPrinter {

    void card(PrintedCard card) throws IOException;

    /**
     * Writes what is left; the stream stays open.
     *
     * @return how many pages it made; 0 when it makes none
     */
    int finish() throws IOException;
}
