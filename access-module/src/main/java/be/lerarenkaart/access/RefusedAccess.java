package be.lerarenkaart.access;

import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who was kept out, so that a door that somebody tries can be seen. */
@ApplicationScoped
public class RefusedAccess {

    private static final String RIGHT = "RIGHT";

    private final AccessTrail trail;

    @Inject
    RefusedAccess(AccessTrail trail) {
        this.trail = trail;
    }

    RefusedAccess() {
        this(null);
    }

    /** Written once an hour for each right, however often it is tried, and also when the act itself is undone. */
    public void tell(By by, Right right) {
        trail.writeNowAndThen(by, AccessAct.ACCESS_REFUSED, Subject.of(RIGHT, right));
    }
}
