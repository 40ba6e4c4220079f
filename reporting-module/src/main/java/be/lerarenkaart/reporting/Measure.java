package be.lerarenkaart.reporting;

/** Four counts that must never be mixed. */
public enum Measure {
    /** People with a right to the card. */
    ENTITLED,
    /** Cards made, reprints too, whatever became of them. */
    PRODUCED,
    /** Cards that left for their channel. */
    SENT,
    /** Cards in their holder's hands. */
    COLLECTED
}
