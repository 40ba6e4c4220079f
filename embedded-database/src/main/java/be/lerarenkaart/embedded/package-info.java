/**
 * Starts a MariaDB that lives inside a folder of ours, so that a newcomer and the tests need no database
 * server. It trusts the folder it is given and nobody else: the server listens on the loopback address only.
 */
package be.lerarenkaart.embedded;
