/**
 * Decides who is who where people say otherwise than the sources: two who are one, one who is two, and what is corrected
 * about somebody. Nothing that came in is changed by it; all of it can be taken back.
 */
package be.lerarenkaart.eligibility.people;
