/** Plain SQL for repositories, and the fast way into a table for many rows. Knows columns, not their meaning. */
package be.lerarenkaart.bulk;
