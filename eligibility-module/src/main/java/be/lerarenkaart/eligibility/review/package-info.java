/**
 * What a person must look at: conflicts between sources, and what the rules leave open. Finds them in sets, remembers
 * what was decided about each, and lets a decision stand until the facts differ from those it was made on.
 */
package be.lerarenkaart.eligibility.review;
