package be.lerarenkaart.portal.api;

import be.lerarenkaart.eligibility.DeliveryCount;
import be.lerarenkaart.eligibility.DeliveryFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A comparison as the API tells it.
 *
 * @param waiting whether a second person still has to settle that the delivery holds
 * @param changedFacts people by what changed of them
 * @param institutions only those where somebody differs; striking ones first
 */
public record DeliveryAnswer(
        long importId,
        Long formerImportId,
        int before,
        int now,
        int joined,
        int left,
        int changed,
        int unchanged,
        BigDecimal mostLeftPercent,
        boolean waiting,
        String settled,
        Instant settledAt,
        String settledBy,
        String settledReason,
        Map<String, Integer> changedFacts,
        List<DeliveryCount> categories,
        List<DeliveryCount> institutions) {

    static DeliveryAnswer of(
            DeliveryFact delivery,
            List<DeliveryCount> facts,
            List<DeliveryCount> categories,
            List<DeliveryCount> institutions) {
        Map<String, Integer> changedFacts = new TreeMap<>();
        facts.forEach(fact -> changedFacts.put(fact.value(), fact.changed()));
        return new DeliveryAnswer(
                delivery.importId(),
                delivery.formerImportId(),
                delivery.before(),
                delivery.now(),
                delivery.joined(),
                delivery.left(),
                delivery.changed(),
                delivery.unchanged(),
                delivery.mostLeftPercent(),
                delivery.waiting(),
                delivery.settled(),
                delivery.settledAt(),
                delivery.settledBy(),
                delivery.settledReason(),
                changedFacts,
                categories,
                institutions);
    }
}
