package be.lerarenkaart.portal.pages.rules;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.RuleDates;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.Rules;
import be.lerarenkaart.eligibility.StartWindow;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dates of a draft: when an assignment counts, and the windows of those who begin through the year. */
@Named("ruleDates")
@RequestScoped
@Needs(Right.CHANGE_RULES)
public class RuleDatesBean {

    @Inject
    private Rules rules;

    @Inject
    private RuleParam ruleSet;

    @Inject
    private Caller caller;

    private final Map<String, LocalDate> days = new HashMap<>();
    private String description;
    private Integer seen;

    @PostConstruct
    void read() {
        RuleSetFact draft = ruleSet.getValue();
        description = draft.description();
        days.put("referenceDate", draft.referenceDate());
        days.put("latestStart", draft.latestStart());
        draft.windows().forEach(window -> {
            days.put(window.name() + ".from", window.from());
            days.put(window.name() + ".until", window.until());
        });
    }

    public void require() {
        if (!ruleSet.getValue().isDraft()) {
            throw new LerarenkaartException(Problem.notFound("Deze versie van de regels is geen ontwerp."));
        }
    }

    public String save() {
        List<StartWindow> windows = ruleSet.getValue().windows().stream()
                .map(window -> new StartWindow(
                        window.name(), days.get(window.name() + ".from"), days.get(window.name() + ".until"), false))
                .toList();
        RuleDates dates =
                new RuleDates(description.strip(), days.get("referenceDate"), days.get("latestStart"), windows);
        rules.set(ruleSet.getYear(), ruleSet.getValue().version(), seen, dates, caller.by());
        return ruleSet.told("ruleDates.saved", ruleSet.getValue().version());
    }

    /** By name: referenceDate, latestStart, MARCH.from and so on. */
    public Map<String, LocalDate> getDays() {
        return days;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Integer getSeen() {
        return ruleSet.getValue().revision();
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }
}
