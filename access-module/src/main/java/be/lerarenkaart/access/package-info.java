/**
 * Decides who someone is and what that account may do. It trusts no credential it has not checked itself and
 * keeps only hashes of secrets.
 */
package be.lerarenkaart.access;
