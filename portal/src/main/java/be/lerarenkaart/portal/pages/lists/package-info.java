/**
 * The pages of personnel departments: this year's task, three ways to a list, the list itself cell by cell, the receipt,
 * and what was decided. Each page is about one institution, and is looked at before anything else by whoever may.
 */
package be.lerarenkaart.portal.pages.lists;
