package be.lerarenkaart.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A code of a table (STATE, CATEGORY), what it does to a right, and from when until when it does so. */
@Embeddable
class RuleCode {

    @Column(name = "code_table")
    private String codeTable;

    private String code;

    /** ENTITLES, KEEPS, EXCLUDES or REVIEW. */
    private String effect;

    private String reason;

    private String description;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    RuleCode copy() {
        RuleCode copy = new RuleCode();
        copy.codeTable = codeTable;
        copy.code = code;
        copy.effect = effect;
        copy.reason = reason;
        copy.description = description;
        copy.validFrom = validFrom;
        copy.validUntil = validUntil;
        return copy;
    }

    String code() {
        return code;
    }

    boolean isIn(String table, LocalDate date) {
        return codeTable.equals(table)
                && !validFrom.isAfter(date)
                && (validUntil == null || !validUntil.isBefore(date));
    }

    /** Empty when it speaks for the person. */
    String reasonAgainst() {
        boolean speaksFor = effect.equals("ENTITLES") || effect.equals("KEEPS");
        return speaksFor ? "" : reason == null ? "REVIEW" : reason;
    }
}
