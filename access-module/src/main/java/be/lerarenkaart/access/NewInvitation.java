package be.lerarenkaart.access;

/**
 * Somebody who is asked to come and work here.
 *
 * @param email where the letter goes: one address, without a name
 * @param fullName as the inviter knows the person; whoever accepts may write it otherwise
 * @param place what the scope is called; empty for everything
 */
public record NewInvitation(String email, String fullName, Grant grant, String place) {

    @Override
    public String toString() {
        return "NewInvitation[" + grant + "]";
    }
}
