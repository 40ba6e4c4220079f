/** The card years, and where each of them is. */
package be.lerarenkaart.portal.pages.season;
