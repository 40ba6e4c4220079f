package be.lerarenkaart.eligibility;

/**
 * How many people differ at one value of a dimension.
 *
 * @param name of the institution; empty when it is in no list, and for other dimensions
 * @param before people there in the former delivery; 0 for a changed fact
 * @param striking an institution that loses so large a part of its people that somebody should look
 */
public record DeliveryCount(
        DeliveryDimension dimension,
        String value,
        String name,
        int before,
        int now,
        int joined,
        int left,
        int arrived,
        int departed,
        int changed,
        boolean striking) {}
