/**
 * Decides which card goes where and who holds it. It trusts eligibility for who has a right, and asks it for
 * names and addresses instead of keeping its own.
 */
package be.lerarenkaart.distribution;
