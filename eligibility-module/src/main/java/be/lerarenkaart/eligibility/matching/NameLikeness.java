package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.kernel.NameKey;

/** How two names compare, after folding away accents, capitals and signs. */
final class NameLikeness {

    private static final int LONG_NAME = 8;
    private static final int SHORTEST_TYPED = 4;
    private static final int SHORTEST_PART = 3;

    private NameLikeness() {}

    /** The ground that the names give, or null when they are not alike. */
    static Ground of(String family, String given, String otherFamily, String otherGiven) {
        String f = NameKey.folded(family);
        String g = NameKey.folded(given);
        String of = NameKey.folded(otherFamily);
        String og = NameKey.folded(otherGiven);
        if ((f + g).equals(of + og)) {
            return Ground.NAME_EQUAL;
        }
        if (f.equals(og) && g.equals(of)) {
            return Ground.NAME_SWAPPED;
        }
        boolean sameFamily = f.equals(of);
        boolean sameGiven = g.equals(og);
        if (sameGiven) {
            return isLike(f, of) ? Ground.FAMILY_LIKE : Ground.GIVEN_ONLY;
        }
        if (!isLike(g, og)) {
            return null;
        }
        return sameFamily ? Ground.GIVEN_LIKE : isLike(f, of) ? Ground.NAME_LIKE : null;
    }

    /** One typing difference (two in a long name), or one is a part of the other at its beginning or end. */
    static boolean isLike(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = shorter.equals(a) ? b : a;
        if (shorter.length() >= SHORTEST_PART && (longer.startsWith(shorter) || longer.endsWith(shorter))) {
            return true;
        }
        if (shorter.length() < SHORTEST_TYPED) {
            return false;
        }
        int allowed = shorter.length() >= LONG_NAME ? 2 : 1;
        return longer.length() - shorter.length() <= allowed && distance(shorter, longer, allowed) <= allowed;
    }

    /** Letters changed, added, left out or two next to each other swapped; anything above the limit is one more. */
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
