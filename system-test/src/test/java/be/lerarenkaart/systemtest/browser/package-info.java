/**
 * Proves whole tasks as people do them: Chromium against the system as one command starts it.
 */
package be.lerarenkaart.systemtest.browser;
