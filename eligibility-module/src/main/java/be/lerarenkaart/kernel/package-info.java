/** Values that every module speaks. Stays tiny: nothing here knows a table, a service or a rule set. */
package be.lerarenkaart.kernel;
