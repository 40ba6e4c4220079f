/** Where cards go: postcodes that ask for a decision, pick-up points, and what is frozen for the printer. */
package be.lerarenkaart.portal.pages.distribution;
