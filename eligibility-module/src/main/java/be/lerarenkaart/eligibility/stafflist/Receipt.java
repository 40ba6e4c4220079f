package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.intake.ImportedFile;

/**
 * What an institution may know of a list that it sent.
 *
 * @param number to name it by
 * @param version counts the lists of the institution in the card year, from 1
 * @param holds whether it is the one that counts now
 */
public record Receipt(
        ReceiptNumber number,
        String institution,
        String institutionName,
        int version,
        boolean holds,
        ImportedFile file) {}
