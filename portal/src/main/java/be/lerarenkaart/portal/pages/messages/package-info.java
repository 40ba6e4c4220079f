/** Messages to pick-up points: whom each is due to, what it says, and what was sent. */
package be.lerarenkaart.portal.pages.messages;
