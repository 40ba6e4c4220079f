/** The trail on the screen: searching it, taking it along, and checking it. */
package be.lerarenkaart.portal.pages.audit;
