/**
 * Who did what to whom, when, by which door, and what it changed: written in the transaction of the act, chained by hash,
 * anchored each day. Knows nothing of what the acts mean; each module names its own. See decision 0011.
 */
package be.lerarenkaart.audit;
