package be.lerarenkaart.distribution;

/**
 * A file of a production. The file itself is not kept: it holds names and addresses, and is written again from the
 * decisions, which never change.
 *
 * @param pages 0 for a file without pages
 * @param sha256 hexadecimal; each writing is checked against it
 */
public record PrintFile(Kind kind, Channel channel, long cards, int pages, long bytes, String sha256) {

    /** What the file is for. */
    public enum Kind {
        /** CSV for the printer. */
        CARDS("csv"),
        /** How the cards will look, with their codes. */
        PROOF("pdf"),
        /** What lies in the box of each pick-up point. */
        PACKING_LIST("pdf"),
        /** What is glued on it. */
        BOX_LABEL("pdf");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }

        /** Whether cards of a channel need it: only boxes are packed. */
        public boolean isFor(Channel channel) {
            return this == CARDS || this == PROOF || channel == Channel.PICKUP_POINT;
        }
    }
}
