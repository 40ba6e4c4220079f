/**
 * Decides whom a row of a staff list is about: somebody we know, with the grounds for it, or somebody new. Trusts what
 * people decided before; where it is not sure it says so, and leaves it to a person.
 */
package be.lerarenkaart.eligibility.matching;
