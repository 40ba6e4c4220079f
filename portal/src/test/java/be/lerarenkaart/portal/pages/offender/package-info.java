/** Classes that break the rules of the pages, to see the rules catch them. */
package be.lerarenkaart.portal.pages.offender;
