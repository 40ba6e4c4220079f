package be.lerarenkaart.eligibility.stafflist;

import java.time.LocalDate;

/**
 * What was decided about one person on the list.
 *
 * @param outcome ENTITLED, NOT_ENTITLED, UNDECIDED, IN_EPD, LOOKED_AT (by us) or REFUSED
 * @param reason why not, as the rules name it; ELSEWHERE when other facts than the list's decided; the code of a row that
 *     was refused; empty otherwise
 * @param column to blame for a refusal
 */
public record OutcomeRow(
        int row,
        String stamboekNumber,
        String familyName,
        String givenName,
        String birthDate,
        LocalDate begins,
        LocalDate ends,
        String outcome,
        String reason,
        String column) {}
