/**
 * Proves what the start command promises to whoever runs it.
 */
package be.lerarenkaart.systemtest.launcher;
