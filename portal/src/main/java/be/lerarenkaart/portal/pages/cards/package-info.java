/** Where the cards are, and what happens to them after they were made. */
package be.lerarenkaart.portal.pages.cards;
