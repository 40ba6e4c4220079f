/** The fast way into a table for many rows: LOAD DATA from memory. Knows columns, not their meaning. */
package be.lerarenkaart.bulk;
