package be.lerarenkaart.launcher;

/** A reason not to start that whoever starts can do something about; its message is the sentence they see. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
