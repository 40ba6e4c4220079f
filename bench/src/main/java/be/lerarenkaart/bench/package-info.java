/**
 * Measures the yearly runs against the limit of the database and against a row-by-row peer, in the same run. It
 * trusts its own clock only.
 */
package be.lerarenkaart.bench;
