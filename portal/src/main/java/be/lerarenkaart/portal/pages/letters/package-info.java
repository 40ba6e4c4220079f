/** The administrator's outbox: what was sent or held, what was not and why. */
package be.lerarenkaart.portal.pages.letters;
