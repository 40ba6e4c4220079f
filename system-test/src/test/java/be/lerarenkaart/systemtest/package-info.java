/**
 * Proves the house as a whole: the WAR inside the server, and people's tasks in a browser. It trusts nothing it has
 * not seen answered.
 */
package be.lerarenkaart.systemtest;
