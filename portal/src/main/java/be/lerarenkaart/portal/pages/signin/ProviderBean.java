package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.access.OwnAccount;
import be.lerarenkaart.access.ProviderAccounts;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.portal.security.Whereabouts;
import be.lerarenkaart.portal.security.openid.IdentityProvider;
import be.lerarenkaart.portal.security.openid.ProviderFault;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** The other system at which people may sign in, as pages show it. */
@Named("provider")
@RequestScoped
@ForEveryone
public class ProviderBean {

    @Inject
    private IdentityProvider provider;

    @Inject
    private ProviderAccounts accounts;

    @Inject
    private OwnAccount own;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private Caller caller;

    private String password = "";

    public boolean isThere() {
        return provider.isThere();
    }

    public String getName() {
        return provider.name();
    }

    /** Since when one's own account is linked; null when it is not. */
    @Needs(Right.OWN_ACCOUNT)
    public Instant getSince() {
        return accounts.linkedSince(caller.accountId(), provider.issuer()).orElse(null);
    }

    /** By a form of ours, after the password: a link that anybody sends around must not link anything. */
    @Needs(Right.OWN_ACCOUNT)
    public void link() {
        own.mustProve(caller.accountId(), password, whereabouts.of(Exchange.request()));
        try {
            Exchange.goTo(provider.begin(Exchange.request(), caller.accountId()).toString());
        } catch (ProviderFault fault) {
            ProviderFaults.told(fault);
            Exchange.goTo("/account?gedaan=niet-gekoppeld");
        }
    }

    @Needs(Right.OWN_ACCOUNT)
    public String unlink() {
        own.mustProve(caller.accountId(), password, whereabouts.of(Exchange.request()));
        accounts.unlink(caller.by(), caller.accountId(), provider.issuer());
        return "/account?faces-redirect=true&gedaan=ontkoppeld";
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }
}
