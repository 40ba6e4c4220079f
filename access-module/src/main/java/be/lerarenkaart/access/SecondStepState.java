package be.lerarenkaart.access;

import java.time.Instant;

/**
 * How somebody's second step stands.
 *
 * @param since null when it is off
 * @param codesLeft recovery codes that were not used yet
 */
public record SecondStepState(Instant since, long codesLeft) {

    public boolean isOn() {
        return since != null;
    }
}
