/** The pages on which a pick-up point looks after itself, and those on which Klasse looks over all of them. */
package be.lerarenkaart.portal.pages.points;
