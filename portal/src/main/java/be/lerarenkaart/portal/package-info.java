/**
 * Translates between people, programs and the fronts of the modules. It decides nothing; it trusts the modules
 * to refuse what may not be.
 */
package be.lerarenkaart.portal;
