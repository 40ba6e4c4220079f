package be.lerarenkaart.bulk;

import java.util.Arrays;

/** Numbers longs from 0 in the order in which they come; some 20 bytes each, so that a whole delivery fits. */
public final class LongIndex {

    private long[] keys = new long[1 << 12];
    private int[] slots = new int[1 << 13];
    private int size;

    public LongIndex() {
        Arrays.fill(slots, -1);
    }

    /** The place of a key, or -1. */
    public int find(long key) {
        return slots[slot(key)];
    }

    /** The place of a key, which gets one when it has none. */
    public int add(long key) {
        int slot = slot(key);
        if (slots[slot] < 0) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            keys[size] = key;
            slots[slot] = size++;
        }
        return slots[slot];
    }

    public int size() {
        return size;
    }

    public long key(int place) {
        return keys[place];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & slots.length - 1;
        while (slots[slot] >= 0 && keys[slots[slot]] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int place = 0; place < size; place++) {
            slots[slot(keys[place])] = place;
        }
    }
}
