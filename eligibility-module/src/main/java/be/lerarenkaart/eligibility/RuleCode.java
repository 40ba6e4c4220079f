package be.lerarenkaart.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A line of a code table as a version of the rules holds it. */
@Embeddable
class RuleCode {

    @Enumerated(EnumType.STRING)
    @Column(name = "code_table")
    private CodeTable codeTable;

    private String code;

    @Enumerated(EnumType.STRING)
    private CodeEffect effect;

    private String reason;

    private String description;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    static RuleCode of(CodeRule rule) {
        RuleCode line = new RuleCode();
        line.codeTable = rule.table();
        line.code = rule.code();
        line.effect = rule.effect();
        line.reason = rule.reason();
        line.description = rule.name();
        line.validFrom = rule.validFrom();
        line.validUntil = rule.validUntil();
        return line;
    }

    CodeRule rule() {
        return new CodeRule(codeTable, code, effect, reason, description, validFrom, validUntil);
    }

    RuleCode copy() {
        return of(rule());
    }

    String code() {
        return code;
    }

    boolean isIn(CodeTable table, LocalDate date) {
        return codeTable == table && rule().isValidOn(date);
    }

    /** Empty when it speaks for the person. */
    String reasonAgainst() {
        return effect.speaksFor() ? "" : reason == null ? "REVIEW" : reason;
    }
}
