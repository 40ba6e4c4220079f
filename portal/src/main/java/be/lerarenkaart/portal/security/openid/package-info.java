/**
 * Signing in at an identity provider (OpenID Connect, code flow with PKCE). Trusts nothing that a browser brings back, and
 * of the provider only what its signature, our nonce and its own name confirm. See decision 0016.
 */
package be.lerarenkaart.portal.security.openid;
