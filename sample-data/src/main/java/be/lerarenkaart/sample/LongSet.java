package be.lerarenkaart.sample;

/** Positive numbers, eight bytes each; a set of boxed ones would take more than all people together. */
final class LongSet {

    private long[] slots = new long[1 << 12];
    private int size;

    /** False when it was in already. */
    boolean add(long value) {
        if (size * 2 > slots.length) {
            grow();
        }
        if (!put(value)) {
            return false;
        }
        size++;
        return true;
    }

    private boolean put(long value) {
        int slot = Long.hashCode(value * 0x9E3779B97F4A7C15L) & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = value;
        return true;
    }

    private void grow() {
        long[] former = slots;
        slots = new long[former.length * 2];
        for (long value : former) {
            if (value != 0) {
                put(value);
            }
        }
    }
}
