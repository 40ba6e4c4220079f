package be.lerarenkaart.portal.pages.rules;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CodeRule;
import be.lerarenkaart.eligibility.CodeTable;
import be.lerarenkaart.eligibility.RuleDifference;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.Rules;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.StartWindows;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.runs.Run;
import be.lerarenkaart.portal.pages.runs.RunPage;
import be.lerarenkaart.portal.pages.runs.Runs;
import be.lerarenkaart.portal.pages.runs.SampledPerson;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One version of the rules; of a draft also what it changes, whom it would touch, and the way to release it. */
@Named("rules")
@RequestScoped
@Needs(Right.CHANGE_RULES)
public class RulesBean extends RunPage {

    @Inject
    private Rules rules;

    @Inject
    private StartWindows windows;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private RuleParam ruleSet;

    @Inject
    private Words words;

    private List<RuleSetFact> versions;
    private List<RuleDifference> differences;
    private Map<Long, String> names;
    private String why;
    private Integer seen;
    private boolean looked;

    @Override
    protected String kind() {
        return Runs.RULE_REHEARSAL;
    }

    @Override
    protected String page() {
        return "/beheer/regels";
    }

    @Override
    protected long start(boolean rehearsal) {
        return rules.rehearse(ruleSet.getYear(), shown().version(), by());
    }

    /** Tries the version that is shown, and stays on it. */
    @Override
    public String rehearse() {
        start(true);
        return cardYear().to(page()) + "&versie=" + shown().version();
    }

    private RuleSetFact shown() {
        return ruleSet.getValue();
    }

    public List<RuleSetFact> getVersions() {
        if (versions == null) {
            versions = rules.of(ruleSet.getYear());
        }
        return versions;
    }

    /** The draft that is being edited, or null. */
    public RuleSetFact getDraft() {
        return getVersions().stream().filter(RuleSetFact::isDraft).findFirst().orElse(null);
    }

    public CodeTable[] getTables() {
        return CodeTable.values();
    }

    public List<RuleDifference> getDifferences() {
        if (differences == null) {
            differences = rules.differences(ruleSet.getYear(), shown().version());
        }
        return differences;
    }

    /** The newest rehearsal of the version that is shown, or null. */
    @Override
    public Run getRun() {
        return getHistory().stream()
                .filter(run -> run.parameters().getInt("ruleSet", 0) == shown().version())
                .findFirst()
                .orElse(null);
    }

    /** Whether the draft was edited after it was rehearsed. */
    public boolean isRehearsalOld() {
        Long revision = getRun() == null ? null : getRun().number("revision");
        return revision != null && revision != shown().revision();
    }

    public String begin() {
        return ruleSet.told(
                "rules.begun", rules.begin(ruleSet.getYear(), null, why, by()).version());
    }

    public String undo(CodeRule.Key key) {
        rules.undo(ruleSet.getYear(), shown().version(), seen, key, by());
        return ruleSet.told("rules.undone", shown().version());
    }

    public String discard() {
        rules.discard(ruleSet.getYear(), shown().version(), seen, by());
        return ruleSet.told("rules.discarded", shown().version());
    }

    public boolean isReleasable() {
        return rules.mayRelease(ruleSet.getYear(), shown().version(), by());
    }

    public String release() {
        if (!looked) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "looked",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("rules.looked.required"), null));
            return null;
        }
        rules.release(ruleSet.getYear(), shown().version(), seen, by());
        return ruleSet.told("rules.released", shown().version());
    }

    public String open(String window) {
        windows.open(ruleSet.getYear(), window, by());
        return ruleSet.told("rules.window.opened", shown().version());
    }

    public String shut(String window) {
        windows.shut(ruleSet.getYear(), window, by());
        return ruleSet.told("rules.window.shut", shown().version());
    }

    /** What somebody in the sample is called. */
    public String name(SampledPerson sampled) {
        if (names == null) {
            names = staffMembers
                    .all(getRun().getSample().stream()
                            .map(SampledPerson::staffMember)
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(
                            StaffMemberSummary::id, person -> person.familyName() + " " + person.givenName()));
        }
        return names.getOrDefault(sampled.staffMember(), Formats.NOTHING);
    }

    /** A date or a period of a difference, as people write it. */
    public String days(String text) {
        String[] days = text.split("/");
        return days.length == 1
                ? Formats.date(LocalDate.parse(days[0]))
                : words.say(
                        "years.from.until",
                        Formats.date(LocalDate.parse(days[0])),
                        Formats.date(LocalDate.parse(days[1])));
    }

    /** What a line says of a right, with the reason when it takes one. */
    public String effect(CodeRule code) {
        return code.reason() == null
                ? words.of("codeEffect", code.effect())
                : words.say(
                        "rules.effect.because",
                        words.of("codeEffect", code.effect()),
                        words.of("reason", code.reason()));
    }

    /** From when until when a line is valid. */
    public String validity(CodeRule code) {
        return code.validUntil() == null
                ? words.say("assignment.open", Formats.date(code.validFrom()))
                : words.say("years.from.until", Formats.date(code.validFrom()), Formats.date(code.validUntil()));
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** The revision on the page, held by the page itself: meanwhile somebody may have edited. */
    public Integer getSeen() {
        return shown().revision();
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public boolean isLooked() {
        return looked;
    }

    public void setLooked(boolean looked) {
        this.looked = looked;
    }
}
