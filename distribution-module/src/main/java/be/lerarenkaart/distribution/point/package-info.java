/** What a pick-up point keeps about itself: when it is open, whom to ask, and until when it hands out cards. */
package be.lerarenkaart.distribution.point;
