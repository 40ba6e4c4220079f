package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.CardYear;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A card year as stored: its dates and the rule set by which it is decided. */
@Entity(name = "CardYear")
@Table(name = "eligibility_card_year")
@NamedQuery(name = "CardYear.newestFirst", query = "select y from CardYear y order by y.year desc")
class CardYearEntity {

    @Id
    @Column(name = "card_year")
    private int year;

    @Column(name = "subscription_deadline")
    private LocalDate subscriptionDeadline;

    @Column(name = "reference_date")
    private LocalDate referenceDate;

    @Column(name = "latest_start")
    private LocalDate latestStart;

    @Column(name = "search_opens")
    private LocalDate searchOpens;

    @Column(name = "pickup_opens")
    private LocalDate pickupOpens;

    @Column(name = "pickup_closes")
    private LocalDate pickupCloses;

    @ManyToOne(optional = false)
    @JoinColumn(name = "rule_set_id")
    private RuleSetEntity ruleSet;

    protected CardYearEntity() {
        // For JPA.
    }

    CardYearEntity(CardYearDates dates, RuleSetEntity ruleSet) {
        this.year = dates.year().value();
        this.subscriptionDeadline = dates.subscriptionDeadline();
        this.referenceDate = dates.referenceDate();
        this.latestStart = dates.latestStart();
        this.searchOpens = dates.searchOpens();
        this.pickupOpens = dates.pickupOpens();
        this.pickupCloses = dates.pickupCloses();
        this.ruleSet = ruleSet;
    }

    RuleSetEntity ruleSet() {
        return ruleSet;
    }

    /** From now on it is decided by these rules, on their dates. */
    void follow(RuleSetEntity rules) {
        ruleSet = rules;
        referenceDate = rules.referenceDate();
        latestStart = rules.latestStart();
    }

    CardYearDates dates() {
        return new CardYearDates(
                new CardYear(year),
                subscriptionDeadline,
                referenceDate,
                latestStart,
                searchOpens,
                pickupOpens,
                pickupCloses,
                ruleSet.version());
    }
}
