/** The door for programs: translates between HTTP and the fronts of the modules, and decides nothing. */
package be.lerarenkaart.portal.api;
