/** Messages to pick-up points: whom they are due to, what they say, and that nobody is told the same twice. */
package be.lerarenkaart.distribution.message;
