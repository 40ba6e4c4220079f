package be.lerarenkaart.distribution.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where letters to pick-up points go; whoever knows the people who look after them tells it. */
public interface PointPostboxes {

    /** Addresses by code; a point without any is left out. */
    Map<String, List<String>> of(Collection<String> pointCodes);
}
