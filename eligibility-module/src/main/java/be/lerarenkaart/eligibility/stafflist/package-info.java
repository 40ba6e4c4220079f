/**
 * The list of an institution while people still work on it: dropped, pasted or taken over from a former one, checked cell
 * by cell, mended, sent, and what became of it. Judges by the rules of the import ({@code StaffListChecks}) and sends
 * through it, so that a list has one fate whichever door it came in by. Tells an institution nothing but what it wrote
 * itself and what was decided about the people on its own list.
 */
package be.lerarenkaart.eligibility.stafflist;
