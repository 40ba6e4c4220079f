/** What administrators must look at, what they decide about it, and what holds up production meanwhile. */
package be.lerarenkaart.portal.pages.review;
