package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One version of the rules of a card year: its dates, reasons in order, codes with their effect, and start windows. It
 * begins as a draft, which people change until somebody who wrote nothing in it releases it, or anybody discards it.
 * What was released never changes again, once anything was decided by it. Moments are local times in UTC, because JPA stores an Instant as bytes.
 */
@Entity(name = "RuleSet")
@Table(name = "eligibility_rule_set")
@NamedQuery(
        name = "RuleSet.ofYear",
        query = "select r from RuleSet r where r.cardYear = :cardYear order by r.version desc")
@NamedQuery(name = "RuleSet.released", query = "select r from RuleSet r where r.releasedAt is not null")
class RuleSetEntity {

    /** Stands for an editor without an account. */
    private static final long NOBODY_KNOWN = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_year")
    private int cardYear;

    private int version;

    private String description;

    @Column(name = "reference_date")
    private LocalDate referenceDate;

    @Column(name = "latest_start")
    private LocalDate latestStart;

    private int revision;

    @Column(name = "edited_at")
    private LocalDateTime editedAt;

    @Column(name = "edited_by")
    private String editedBy;

    @Column(name = "edited_by_account")
    private Long editedByAccount;

    @ElementCollection
    @CollectionTable(name = "eligibility_rule_editor", joinColumns = @JoinColumn(name = "rule_set_id"))
    @Column(name = "account_id")
    private Set<Long> editors = new HashSet<>();

    @Column(name = "released_at")
    private LocalDateTime releasedAt;

    @Column(name = "released_by")
    private String releasedBy;

    @Column(name = "released_by_account")
    private Long releasedByAccount;

    @Column(name = "discarded_at")
    private LocalDateTime discardedAt;

    @Column(name = "discarded_by")
    private String discardedBy;

    @ElementCollection
    @CollectionTable(name = "eligibility_rule_reason", joinColumns = @JoinColumn(name = "rule_set_id"))
    private List<RuleReason> reasons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "eligibility_rule_code", joinColumns = @JoinColumn(name = "rule_set_id"))
    private List<RuleCode> codes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "eligibility_rule_window", joinColumns = @JoinColumn(name = "rule_set_id"))
    private List<RuleWindow> windows = new ArrayList<>();

    protected RuleSetEntity() {
        // For JPA.
    }

    private RuleSetEntity(int cardYear, int version, String description, RuleSetEntity source) {
        this.cardYear = cardYear;
        this.version = version;
        this.description = description;
        source.reasons.forEach(reason -> reasons.add(reason.copy()));
        source.codes.forEach(code -> codes.add(code.copy()));
    }

    /** A first version for a card year, with the rules of another and the dates that a card year usually has. */
    static RuleSetEntity first(int cardYear, RuleSetEntity source, LocalDateTime releasedAt) {
        RuleSetEntity first = new RuleSetEntity(
                cardYear,
                1,
                "Overgenomen van kaartjaar " + source.cardYear + ", versie " + source.version + ".",
                source);
        first.releasedAt = releasedAt;
        first.referenceDate = LocalDate.of(cardYear - 1, 11, 1);
        first.latestStart = LocalDate.of(cardYear, 1, 31);
        first.window(StartWindow.usual(cardYear));
        return first;
    }

    /** A draft that begins as this one; who wrote what nobody released had a hand in it. */
    RuleSetEntity draft(int newVersion, String why, LocalDateTime at, By by) {
        RuleSetEntity draft = new RuleSetEntity(cardYear, newVersion, why, this);
        draft.dates(referenceDate, latestStart);
        draft.window(windows(Set.of()));
        if (state() != RuleSetState.RELEASED) {
            draft.editors.addAll(editors);
        }
        draft.edited(at, by);
        return draft;
    }

    /** To be called before anything of a draft is changed; refuses the edit of somebody who looked at an older one. */
    void edit(Integer seen, LocalDateTime at, By by) {
        mustBe(seen);
        revision++;
        edited(at, by);
    }

    private void edited(LocalDateTime at, By by) {
        editedAt = at;
        editedBy = by.name();
        editedByAccount = by.accountId();
        editors.add(by.accountId() == null ? NOBODY_KNOWN : by.accountId());
    }

    /** By somebody who wrote nothing in it since it was begun. */
    void release(int seen, LocalDateTime at, By by, FourEyes fourEyes) {
        mustBe(seen);
        fourEyes.require(editors(), by);
        releasedAt = at;
        releasedBy = by.name();
        releasedByAccount = by.accountId();
    }

    /** Everybody who wrote in it; null for one that is not known. */
    List<Long> editors() {
        return editors.stream()
                .map(account -> account == NOBODY_KNOWN ? null : account)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    void discard(Integer seen, LocalDateTime at, By by) {
        mustBe(seen);
        discardedAt = at;
        discardedBy = by.name();
    }

    private void mustBe(Integer seen) {
        if (state() != RuleSetState.DRAFT) {
            throw new LerarenkaartException(Problem.of(
                    "rules-are-fixed",
                    409,
                    "Rules are fixed",
                    "Versie " + version + " van de regels is geen ontwerp meer en kan niet veranderen."));
        }
        if (seen != null && seen != revision) {
            throw new LerarenkaartException(Problem.of(
                    "draft-changed",
                    409,
                    "Draft changed",
                    "Iemand wijzigde dit ontwerp intussen. Kijk het opnieuw na en probeer dan nog eens."));
        }
    }

    void describe(String why) {
        description = why;
    }

    void dates(LocalDate reference, LocalDate latest) {
        referenceDate = reference;
        latestStart = latest;
    }

    void window(List<StartWindow> wanted) {
        windows.clear();
        for (int i = 0; i < wanted.size(); i++) {
            windows.add(RuleWindow.of(i + 1, wanted.get(i)));
        }
    }

    void put(CodeRule rule, CodeRule.Key replaced) {
        remove(replaced);
        codes.add(RuleCode.of(rule));
    }

    void remove(CodeRule.Key key) {
        codes.removeIf(code -> code.rule().key().equals(key));
    }

    Long id() {
        return id;
    }

    int cardYear() {
        return cardYear;
    }

    int version() {
        return version;
    }

    int revision() {
        return revision;
    }

    LocalDate referenceDate() {
        return referenceDate;
    }

    LocalDate latestStart() {
        return latestStart;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    RuleSetState state() {
        if (releasedAt != null) {
            return RuleSetState.RELEASED;
        }
        return discardedAt == null ? RuleSetState.DRAFT : RuleSetState.DISCARDED;
    }

    List<CodeRule> codes() {
        return codes.stream()
                .map(RuleCode::rule)
                .sorted(Comparator.comparing(CodeRule::table)
                        .thenComparing(CodeRule::effect)
                        .thenComparing(CodeRule::code)
                        .thenComparing(CodeRule::validFrom))
                .toList();
    }

    List<StartWindow> windows(Set<String> opened) {
        return windows.stream()
                .sorted(Comparator.comparing(RuleWindow::position))
                .map(window -> window.window(opened))
                .toList();
    }

    RuleSetFact fact(boolean inForce, Set<String> opened) {
        return new RuleSetFact(
                cardYear,
                version,
                state(),
                inForce,
                description,
                referenceDate,
                latestStart,
                revision,
                Moments.instant(editedAt),
                editedBy,
                Moments.instant(releasedAt),
                releasedBy,
                Moments.instant(discardedAt),
                discardedBy,
                reasons.stream()
                        .sorted(Comparator.comparing(RuleReason::position))
                        .map(reason -> new RuleSetFact.Reason(reason.reason(), reason.isForPerson()))
                        .toList(),
                codes(),
                windows(opened));
    }

    /** As the rules read on their reference date, by the codes that are valid then. */
    RuleSet read(Set<String> opened) {
        Map<String, Integer> places =
                reasons.stream().collect(Collectors.toMap(RuleReason::reason, RuleReason::position));
        Set<String> forPerson = reasons.stream()
                .filter(RuleReason::isForPerson)
                .map(RuleReason::reason)
                .collect(Collectors.toSet());
        return new RuleSet(
                id,
                version,
                referenceDate,
                latestStart(opened),
                places,
                forPerson,
                codes(CodeTable.STATE),
                codes(CodeTable.CATEGORY));
    }

    /** An opened window lets those begin later who begin within it. */
    private LocalDate latestStart(Set<String> opened) {
        return windows.stream()
                .filter(window -> opened.contains(window.name()))
                .map(RuleWindow::until)
                .filter(until -> until.isAfter(latestStart))
                .max(Comparator.naturalOrder())
                .orElse(latestStart);
    }

    private Map<String, String> codes(CodeTable table) {
        Map<String, String> reasonOfCode = new TreeMap<>();
        codes.stream()
                .filter(code -> code.isIn(table, referenceDate))
                .forEach(code -> reasonOfCode.put(code.code(), code.reasonAgainst()));
        return reasonOfCode;
    }
}
