package be.lerarenkaart.portal.pages;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was searched in this session, each under a key that says nothing: so "back", reload and the next page work by
 * address, while names and numbers stay out of addresses and logs.
 */
public abstract class KeptSearches implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> queries = new LinkedHashMap<>();

    public synchronized String keep(String query) {
        String key = Long.toString(RANDOM.nextLong(1L << 40, 1L << 45), Character.MAX_RADIX);
        queries.put(key, query);
        if (queries.size() > KEPT) {
            queries.remove(queries.keySet().iterator().next());
        }
        return key;
    }

    public synchronized Optional<String> find(String key) {
        return Optional.ofNullable(queries.get(key));
    }
}
