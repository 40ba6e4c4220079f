package be.lerarenkaart.portal.pages.rules;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CodeEffect;
import be.lerarenkaart.eligibility.CodeRule;
import be.lerarenkaart.eligibility.CodeTable;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.Rules;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a code table of a draft: a new one, or the one that the address names. */
@Named("ruleCode")
@RequestScoped
@Needs(Right.CHANGE_RULES)
public class RuleCodeBean {

    @Inject
    private Rules rules;

    @Inject
    private RuleParam ruleSet;

    @Inject
    private Caller caller;

    private CodeTable table;
    private CodeRule.Key key;
    private String code;
    private String name;
    private CodeEffect effect;
    private String reason;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private Integer seen;

    @PostConstruct
    void read() {
        table = Arrays.stream(CodeTable.values())
                .filter(known -> known.name().equals(ruleSet.parameter("tabel")))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze codetabel bestaat niet.")));
        Optional<CodeRule> line = ruleSet.getValue().codes(table).stream()
                .filter(one -> one.code().equals(ruleSet.parameter("code"))
                        && one.validFrom().toString().equals(ruleSet.parameter("vanaf")))
                .findFirst();
        line.ifPresent(this::show);
    }

    private void show(CodeRule line) {
        key = line.key();
        code = line.code();
        name = line.name();
        effect = line.effect();
        reason = line.reason();
        validFrom = line.validFrom();
        validUntil = line.validUntil();
    }

    /** Only a draft has lines to edit. */
    public void require() {
        if (!ruleSet.getValue().isDraft()) {
            throw new LerarenkaartException(Problem.notFound("Deze versie van de regels is geen ontwerp."));
        }
    }

    public String save() {
        CodeRule line = new CodeRule(
                table,
                code.strip(),
                effect,
                effect == CodeEffect.EXCLUDES ? reason : null,
                name.strip(),
                validFrom,
                validUntil);
        rules.put(ruleSet.getYear(), ruleSet.getValue().version(), seen, line, key, caller.by());
        return ruleSet.told("ruleCode.saved", ruleSet.getValue().version());
    }

    public String remove() {
        rules.remove(ruleSet.getYear(), ruleSet.getValue().version(), seen, key, caller.by());
        return ruleSet.told("ruleCode.removed", ruleSet.getValue().version());
    }

    /** Whether it stands in the draft already. */
    public boolean isKnown() {
        return key != null;
    }

    public CodeTable getTable() {
        return table;
    }

    public List<CodeEffect> getEffects() {
        return Arrays.stream(CodeEffect.values()).filter(table::allows).toList();
    }

    /** Those that a code can lead to; the others follow from dates. */
    public List<String> getReasons() {
        return ruleSet.getValue().reasons().stream()
                .map(RuleSetFact.Reason::name)
                .filter(one -> !one.equals("NOT_STARTED") && !one.equals("REVIEW"))
                .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public CodeEffect getEffect() {
        return effect;
    }

    public void setEffect(CodeEffect effect) {
        this.effect = effect;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public Integer getSeen() {
        return ruleSet.getValue().revision();
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }
}
