/** Faults outside the REST resources and Faces' own handling: problem+json for programs, a Dutch page for people. */
package be.lerarenkaart.portal.errors;
