package be.lerarenkaart.distribution.message;

import java.util.List;
import java.util.Map;

/**
 * What a point is to be told and was not yet.
 *
 * @param occasions what it is about: each is told once
 * @param fields what the text may say of it
 * @param addresses of whoever looks after the point; empty when nobody is known
 */
public record DueMessage(
        String pointCode,
        String pointName,
        List<String> occasions,
        Map<String, String> fields,
        List<String> addresses) {

    public DueMessage {
        occasions = List.copyOf(occasions);
        fields = Map.copyOf(fields);
        addresses = List.copyOf(addresses);
    }

    DueMessage to(List<String> those) {
        return new DueMessage(pointCode, pointName, occasions, fields, those);
    }

    public boolean isReachable() {
        return !addresses.isEmpty();
    }

    /** Nobody's address stands in a log. */
    @Override
    public String toString() {
        return "DueMessage[" + pointCode + ", " + occasions + "]";
    }
}
