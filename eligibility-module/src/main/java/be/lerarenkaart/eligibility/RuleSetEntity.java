package be.lerarenkaart.eligibility;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One version of the rules of a card year: reasons in order, and codes with their effect. */
@Entity(name = "RuleSet")
@Table(name = "eligibility_rule_set")
@NamedQuery(
        name = "RuleSet.ofYear",
        query = "select r from RuleSet r where r.cardYear = :cardYear order by r.version desc")
@NamedQuery(name = "RuleSet.all", query = "select r from RuleSet r")
class RuleSetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_year")
    private int cardYear;

    private int version;

    private String description;

    /** UTC; null while it is a draft. */
    @Column(name = "released_at")
    private LocalDateTime releasedAt;

    @ElementCollection
    @CollectionTable(name = "eligibility_rule_reason", joinColumns = @JoinColumn(name = "rule_set_id"))
    private List<RuleReason> reasons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "eligibility_rule_code", joinColumns = @JoinColumn(name = "rule_set_id"))
    private List<RuleCode> codes = new ArrayList<>();

    protected RuleSetEntity() {
        // For JPA.
    }

    /** A first version for a card year, with the rules of another. */
    RuleSetEntity(int cardYear, RuleSetEntity source, LocalDateTime releasedAt) {
        this.cardYear = cardYear;
        this.version = 1;
        this.description = "Overgenomen van kaartjaar " + source.cardYear + ", versie " + source.version + ".";
        this.releasedAt = releasedAt;
        source.reasons.forEach(reason -> reasons.add(reason.copy()));
        source.codes.forEach(code -> codes.add(code.copy()));
    }

    int cardYear() {
        return cardYear;
    }

    int version() {
        return version;
    }

    /** As the rules read on a date, by the codes that are valid then. */
    RuleSet on(LocalDate date) {
        Map<String, Integer> places =
                reasons.stream().collect(Collectors.toMap(RuleReason::reason, RuleReason::position));
        Set<String> forPerson = reasons.stream()
                .filter(RuleReason::isForPerson)
                .map(RuleReason::reason)
                .collect(Collectors.toSet());
        return new RuleSet(id, places, forPerson, codes("STATE", date), codes("CATEGORY", date));
    }

    private Map<String, String> codes(String table, LocalDate date) {
        Map<String, String> reasonOfCode = new TreeMap<>();
        codes.stream()
                .filter(code -> code.isIn(table, date))
                .forEach(code -> reasonOfCode.put(code.code(), code.reasonAgainst()));
        return reasonOfCode;
    }
}
