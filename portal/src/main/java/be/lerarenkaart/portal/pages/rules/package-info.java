/** The rules of a card year in plain Dutch: reading them, drafting others, rehearsing a draft and letting it go in force. */
package be.lerarenkaart.portal.pages.rules;
