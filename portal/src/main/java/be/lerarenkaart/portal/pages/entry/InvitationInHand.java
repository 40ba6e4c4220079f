package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.SessionScoped;

/** The invitation that somebody opened; whoever signs in with it in hand is led back to it. */
@SessionScoped
@ForEveryone
public class InvitationInHand extends CodeInHand {

    private static final long serialVersionUID = 1L;

    private String name;
    private String fullName;

    /** What somebody typed whose link was lost meanwhile: they open it again, and need not type that again. */
    void keep(String typedName, String typedFullName) {
        name = typedName;
        fullName = typedFullName;
    }

    String name() {
        return name;
    }

    String fullName() {
        return fullName;
    }

    /** It is no letter that works: another may come for what was typed. */
    void forgetCode() {
        super.drop();
    }

    @Override
    public void drop() {
        super.drop();
        keep(null, null);
    }
}
