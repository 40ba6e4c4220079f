package be.lerarenkaart.systemtest;

/** How tests come in: the first administrator of each server that they start. */
public final class Administrator {

    public static final String NAME = "admin";
    public static final String PASSWORD = "lange-zin-van-een-test-2026";
    public static final String KEY = "lk_key-of-the-system-tests-0123456789-abcdefghijk";

    /** Another one, for what takes two people; the other sample accounts have this password too. */
    public static final String SECOND_NAME = "beheerder2";

    public static final String SECOND_PASSWORD = "nog-een-zin-van-een-test-2026";
    public static final String SECOND_KEY = "lk_key-of-the-second-person-0123456789-abcdefghij";

    private Administrator() {}
}
