/**
 * Decides what the figures are and what they meant. It reads the versioned views of the other modules and
 * writes only its own snapshots.
 */
package be.lerarenkaart.reporting;
