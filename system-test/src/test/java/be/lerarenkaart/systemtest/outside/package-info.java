/** The launcher on a database of others: MariaDB, and MySQL 8 where the build says so. */
package be.lerarenkaart.systemtest.outside;
