/**
 * Decides who has a right to a teacher's card in a card year, and why. It is the ground floor: it trusts the
 * files of the administration that its own imports have judged, and does not know that cards exist.
 */
package be.lerarenkaart.eligibility;
