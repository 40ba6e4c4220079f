package be.lerarenkaart.kernel;

/**
 * Who does something.
 *
 * @param name as it is shown
 * @param accountId the account that answers for it; null when there is none
 * @param via the door: the address of a page ({@code /beheer/productie}), or the key of a program ({@code key 3 admin});
 *     empty when the system does it by itself
 */
public record By(String name, Long accountId, String via) {

    /** By no door that anybody knows. */
    public By(String name, Long accountId) {
        this(name, accountId, "");
    }

    /** What nobody asked for: at the start of a server, or because it was due. */
    public static By system() {
        return new By("systeem", null);
    }
}
