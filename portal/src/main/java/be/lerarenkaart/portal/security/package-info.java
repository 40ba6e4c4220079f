/**
 * Who is asking, and with which rights: a key for programs, a name and a password for people. Trusts nothing of a
 * request but what the access module confirmed.
 */
package be.lerarenkaart.portal.security;
