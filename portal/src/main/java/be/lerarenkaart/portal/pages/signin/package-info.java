/** Signing in: name and password, the second step, another system, and what happens when a session ends. */
package be.lerarenkaart.portal.pages.signin;
