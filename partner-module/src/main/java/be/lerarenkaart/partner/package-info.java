/**
 * Decides whether a card may be honoured and who may ask. It trusts distribution for the state of a card,
 * eligibility for the right behind it, and tells a partner nothing it may not know.
 */
package be.lerarenkaart.partner;
