package be.lerarenkaart.sample;

import java.util.HashMap;
import java.util.Map;

/** Which names on which birth dates are taken; spellings that differ only in accents or spaces count as one. */
final class NameIndex {

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> plainIds = new HashMap<>();
    private final LongSet taken = new LongSet();

    long key(String family, String given, int day) {
        return ((long) id(family) << 40) + ((long) id(given) << 20) + day;
    }

    private int id(String name) {
        return ids.computeIfAbsent(name, word -> {
            String plain = Words.plain(word);
            plainIds.putIfAbsent(plain, plainIds.size() + 1);
            return plainIds.get(plain);
        });
    }

    /** False when it was taken. */
    boolean claim(long key) {
        return taken.add(key);
    }
}
