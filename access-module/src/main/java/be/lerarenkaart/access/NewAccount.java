package be.lerarenkaart.access;

/**
 * What somebody chooses who gets an account.
 *
 * @param name to sign in with
 * @param fullName as others see it
 */
public record NewAccount(String name, String fullName, char[] password) {

    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
