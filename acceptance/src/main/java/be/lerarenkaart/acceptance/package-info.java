/**
 * Plays a whole card year against a running server and compares every count and every verdict with the answers
 * that came with the files. It trusts only what the API says.
 */
package be.lerarenkaart.acceptance;
