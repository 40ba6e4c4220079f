/**
 * Makes a card year of invented people out of word lists and published facts, the same one for the same seed.
 * It knows the file formats and nothing else of the system.
 */
package be.lerarenkaart.sample;
