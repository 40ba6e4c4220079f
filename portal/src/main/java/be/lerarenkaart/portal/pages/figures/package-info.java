/** The figures of a card year, each with its definition and its moment. */
package be.lerarenkaart.portal.pages.figures;
