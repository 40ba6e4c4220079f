/** The long runs of a card year: rehearsing them, doing them, and seeing what changed. */
package be.lerarenkaart.portal.pages.runs;
