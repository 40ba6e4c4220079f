/**
 * Measures the long work of a card year against what the machine can do at best and against the usual way of doing it,
 * in the same run, so that the ratios mean something on any machine. It runs the modules' own code, wired by Weld
 * instead of a server.
 */
package be.lerarenkaart.bench;
