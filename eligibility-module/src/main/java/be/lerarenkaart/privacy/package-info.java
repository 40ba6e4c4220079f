/**
 * What the house knows of people as a whole: to tell them all of it, and to let go of them. Knows no table but its own; each
 * module says what it holds and lets go of it itself. See decision 0032.
 */
package be.lerarenkaart.privacy;
