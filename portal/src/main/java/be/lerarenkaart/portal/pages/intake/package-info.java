/** The files of a card year: sending them in, and seeing what became of each row. */
package be.lerarenkaart.portal.pages.intake;
