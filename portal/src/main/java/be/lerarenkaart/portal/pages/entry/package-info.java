/**
 * How people come in: an invitation, a forgotten password, and where each lands after signing in. What a letter's link
 * holds is a secret; it comes behind a {@code #}, goes to the server in a form, and stays in the session.
 */
package be.lerarenkaart.portal.pages.entry;
