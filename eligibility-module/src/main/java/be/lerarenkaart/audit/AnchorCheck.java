package be.lerarenkaart.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds the anchors against each other, and against copies that were kept elsewhere: what those say counts. Anchors that
 * contradict themselves are told and not used any further.
 */
final class AnchorCheck {

    private final Faults faults;
    private final Map<LocalDate, Anchor> kept = new TreeMap<>();
    private final List<Anchor> usable = new ArrayList<>();
    private LocalDate dayBefore;
    private long lastBefore;
    private long reckonedBefore;

    AnchorCheck(List<Anchor> kept, Faults faults) {
        this.faults = faults;
        kept.forEach(anchor -> this.kept.put(anchor.day(), anchor));
    }

    /**
     * @param stored in order of day
     * @return what the chain must fit
     */
    List<Anchor> judge(List<Anchor> stored) {
        stored.forEach(this::judge);
        kept.values()
                .forEach(
                        lost -> faults.add(Fault.ofAnchor(Fault.Kind.ANCHOR_MISSING, lost.lastSequence(), lost.day())));
        usable.addAll(kept.values());
        return usable;
    }

    private void judge(Anchor anchor) {
        boolean comesNext = dayBefore == null
                ? anchor.entries() >= anchor.lastSequence()
                : anchor.day().equals(dayBefore.plusDays(1));
        boolean adds = anchor.entries() == anchor.lastSequence() - lastBefore
                || anchor.entries() == anchor.lastSequence() - reckonedBefore;
        long reckoned = comesNext ? reckonedBefore + anchor.entries() : anchor.lastSequence();
        if (!comesNext) {
            LocalDate lost = dayBefore == null ? anchor.day().minusDays(1) : dayBefore.plusDays(1);
            faults.add(Fault.ofAnchor(Fault.Kind.ANCHOR_MISSING, lastBefore, lost));
        }
        Anchor copy = kept.remove(anchor.day());
        boolean contradicts = comesNext && !adds || copy != null && !copy.agreesWith(anchor);
        if (contradicts) {
            faults.add(Fault.ofAnchor(Fault.Kind.ANCHOR_ALTERED, reckoned, anchor.day()));
        }
        if (copy != null) {
            usable.add(copy);
        } else if (!contradicts) {
            usable.add(anchor);
        }
        dayBefore = anchor.day();
        lastBefore = anchor.lastSequence();
        reckonedBefore = reckoned;
    }
}
