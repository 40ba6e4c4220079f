/** Finding a person, and showing the why of everything about them. Nothing personal ever stands in an address. */
package be.lerarenkaart.portal.pages.people;
