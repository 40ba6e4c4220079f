package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Puts the question of the server to the accounts. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private Accounts accounts;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return accounts.signIn(credential.getCaller(), credential.getPassword().getValue())
                .map(account -> new CredentialValidationResult(account.name(), account.roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
