/**
 * Files that people and programs send: stored whole, recognised (encoding, delimiter, headings), read as a job by the
 * module that owns the kind, with exactly one verdict for each row. Knows no rule of any kind of file.
 */
package be.lerarenkaart.intake;
