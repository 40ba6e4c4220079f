/**
 * Letters to people by electronic mail: written from a template while the act that causes them is still running, queued
 * in the database with that act, and handed to a mail server once. Knows nothing of what the letters are about; whoever
 * queues one says to whom and with which values.
 */
package be.lerarenkaart.mail;
