/** Proves what programs meet at the door: rights, refusals and files, over HTTP on the system as one command starts it. */
package be.lerarenkaart.systemtest.api;
