package be.lerarenkaart.audit;

import be.lerarenkaart.kernel.LerarenkaartException;
import java.util.List;

/**
 * Under which other subjects the trail speaks of somebody. Each module tells it of the kind of people that it keeps; of
 * others it says nothing.
 */
public interface AlsoKnownAs {

    List<Subject> of(Subject person);

    /** @throws LerarenkaartException when this person does not exist, or may not be forgotten yet */
    default void refuseToForget(Subject person) {
        // Most may be.
    }

    /** The trail forgot this person, by any of their names: lets go of what nothing but the trail needed them for. */
    default void forgotten(Subject person) {
        // Most are kept for what they have a right to.
    }
}
