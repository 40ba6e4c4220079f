/** Keys of programs: which there are, a new one, one in the place of another, and an end. A secret is shown once. */
package be.lerarenkaart.portal.pages.keys;
