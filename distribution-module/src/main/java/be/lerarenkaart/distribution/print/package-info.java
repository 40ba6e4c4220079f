/**
 * How cards, packing lists, box labels and manifests look on paper. Decides nothing of who gets what: rows come in in the
 * order in which they are printed, and the same rows give the same bytes.
 */
package be.lerarenkaart.distribution.print;
