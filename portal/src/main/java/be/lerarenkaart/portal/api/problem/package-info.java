/**
 * Everything that goes wrong, told to programs as RFC 9457 problem+json. Knows which faults are the caller's; of all
 * others it says nothing but an id that stands in the log.
 */
package be.lerarenkaart.portal.api.problem;
