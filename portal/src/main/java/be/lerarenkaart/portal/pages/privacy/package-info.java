/** What is held of people, told to them on paper (article 15), and erased. Nothing personal ever stands in an address. */
package be.lerarenkaart.portal.pages.privacy;
