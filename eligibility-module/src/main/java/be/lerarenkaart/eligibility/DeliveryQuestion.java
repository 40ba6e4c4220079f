package be.lerarenkaart.eligibility;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the people who differ to show.
 *
 * @param dimension INSTITUTION or CATEGORY
 * @param value null for all
 * @param difference null for all
 * @param fact null for all; else only those of whom this changed
 */
public record DeliveryQuestion(
        DeliveryDimension dimension, String value, PersonDifference difference, ChangedFact fact) {

    String where() {
        return " where d.import_id = ? and d.dimension = ?" + (value == null ? "" : " and d.value = ?")
                + (difference == null ? "" : " and d.difference = ?")
                + (fact == null ? "" : " and d.facts & ? <> 0");
    }

    Object[] parameters(long importId, Object... more) {
        List<Object> parameters = new ArrayList<>(List.of(importId, dimension.name()));
        if (value != null) {
            parameters.add(value);
        }
        if (difference != null) {
            parameters.add(difference.name());
        }
        if (fact != null) {
            parameters.add(fact.bit());
        }
        parameters.addAll(List.of(more));
        return parameters.toArray();
    }
}
