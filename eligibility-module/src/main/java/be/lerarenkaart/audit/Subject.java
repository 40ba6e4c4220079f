package be.lerarenkaart.audit;

/**
 * To whom or what something was done. Whoever is erased is found by this, so whatever an entry tells about a person must
 * have that person as its subject.
 *
 * @param kind in capitals, {@code CARD_YEAR}; its Dutch words stand in the portal's bundle as {@code subjectKind.<KIND>}
 * @param id as the owner of the thing knows it; never a name or an address
 */
public record Subject(String kind, String id) {

    private static final int LONGEST_ID = 120;

    public Subject {
        if (!kind.matches("[A-Z_]{1,40}") || id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("not a kind and an id: " + kind);
        }
    }

    public static Subject of(String kind, Object id) {
        return new Subject(kind, String.valueOf(id));
    }

    @Override
    public String toString() {
        return "Subject[" + kind + "]";
    }
}
