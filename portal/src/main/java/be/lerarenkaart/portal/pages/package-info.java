/**
 * What all pages share: words, ways of writing figures and dates, who may see a page, and what people read when
 * something goes wrong. The groups of pages are its sub-packages. It decides nothing; it asks the modules' fronts.
 */
package be.lerarenkaart.portal.pages;
