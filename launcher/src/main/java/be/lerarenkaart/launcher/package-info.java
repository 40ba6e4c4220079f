/**
 * Starts the whole system for a newcomer and for tests: the embedded database, then the server with the portal.
 * It decides nothing about cards; it trusts its home folder.
 */
package be.lerarenkaart.launcher;
