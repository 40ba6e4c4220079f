/**
 * Who works where: inviting, taking rights away and leaving, within one's own place or, for administrators, everywhere.
 * Names and addresses of people never stand in an address; ids and places do.
 */
package be.lerarenkaart.portal.pages.accounts;
