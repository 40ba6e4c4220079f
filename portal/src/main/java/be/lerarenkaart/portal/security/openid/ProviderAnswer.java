package be.lerarenkaart.portal.security.openid;

import be.lerarenkaart.access.ProvidedIdentity;

/**
 * What the provider confirmed.
 *
 * @param strong whether it asked for as much as our second step
 * @param linksAccount the account that wanted to be linked; null to sign in
 * @param idToken by which the provider knows whom to sign out
 */
public record ProviderAnswer(ProvidedIdentity person, boolean strong, Long linksAccount, String idToken) {

    @Override
    public String toString() {
        return "ProviderAnswer[…]";
    }
}
