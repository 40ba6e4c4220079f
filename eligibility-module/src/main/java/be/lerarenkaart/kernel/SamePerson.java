package be.lerarenkaart.kernel;

/** Which accounts belong to one human being; told by whoever keeps accounts. */
public interface SamePerson {

    /** Whether whoever holds the one holds the other too, as far as can be seen. */
    boolean holdsBoth(long account, long other);
}
