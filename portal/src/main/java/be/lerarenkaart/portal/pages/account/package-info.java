/** What people see and change of their own account. */
package be.lerarenkaart.portal.pages.account;
