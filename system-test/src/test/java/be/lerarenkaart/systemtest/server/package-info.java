/**
 * Proves the wiring: the WAR that the build made runs inside Payara Micro, and so do these tests. It is deployed once
 * for all of them.
 */
package be.lerarenkaart.systemtest.server;
