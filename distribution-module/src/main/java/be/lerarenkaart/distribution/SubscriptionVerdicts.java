package be.lerarenkaart.distribution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What a subscription is worth, judged in the order of the file: who subscribes twice counts once. */
final class SubscriptionVerdicts {

    static final String SUBSCRIBER = "SUBSCRIBER";
    static final String UNKNOWN = "UNKNOWN";

    private final LocalDate deadline;
    private final LocalDate firstDay;
    private final Set<Long> subscribers = new HashSet<>();

    SubscriptionVerdicts(YearDates dates) {
        this.deadline = dates.subscriptionDeadline();
        this.firstDay = dates.firstDay();
    }

    /**
     * @param staffMemberId null when the row belongs to nobody we know
     * @param ends null when it runs on
     * @param entitled whether that person has a right to a card
     */
    String of(Long staffMemberId, LocalDate begins, LocalDate ends, boolean entitled) {
        if (staffMemberId == null) {
            return UNKNOWN;
        }
        if (!begins.isBefore(deadline)) {
            return "TOO_LATE";
        }
        if (ends != null && ends.isBefore(firstDay)) {
            return "EXPIRED";
        }
        if (!entitled) {
            return "NOT_ENTITLED";
        }
        return subscribers.add(staffMemberId) ? SUBSCRIBER : "DUPLICATE";
    }
}
