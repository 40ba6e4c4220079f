/** Signing in at identity providers: a real one, and one that lies in every way that we must notice. */
package be.lerarenkaart.systemtest.openid;
