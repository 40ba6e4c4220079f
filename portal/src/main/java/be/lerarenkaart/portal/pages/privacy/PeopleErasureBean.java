package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.runs.Run;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.ErasureRequest;
import be.lerarenkaart.privacy.PeopleErasures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/** Erasing everybody whose last right is long enough ago: the term, rehearsing, asking, how it goes and how it went. */
@Named("peopleErasure")
@RequestScoped
@Needs(Right.ERASE_PEOPLE)
public class PeopleErasureBean {

    static final String PAGE = "/beheer/wissen";
    private static final int HISTORY = 50;

    /** How many a rehearsal found or an erasure let go of, whose last right was of one card year. */
    public record Group(String cardYear, String ground, long people) {}

    @Inject
    private PeopleErasures erasures;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Long chosen;
    private Integer years;
    private String reason;
    private List<Run> history;

    /** From the address itself: which run is shown must be known before the forms are read. */
    @PostConstruct
    void read() {
        String run = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("run", "");
        chosen = run.matches("\\d{1,18}") ? Long.valueOf(run) : null;
    }

    public String setTerm() {
        erasures.setYears(years, caller.by());
        Notices.keep(words.say("peopleErasure.years.set", years, Integer.toString(erasures.throughYear())));
        return PAGE + "?faces-redirect=true";
    }

    public String rehearse() {
        return show(erasures.rehearse(caller.by()));
    }

    public String ask() {
        erasures.ask(reason, caller.by());
        Notices.keep(words.say("peopleErasure.asked"));
        return PAGE + "?faces-redirect=true";
    }

    static String show(long run) {
        return PAGE + "?faces-redirect=true&run=" + run;
    }

    public List<Run> getHistory() {
        if (history == null) {
            history = erasures.history(HISTORY).stream().map(Run::of).toList();
        }
        return history;
    }

    /** The run that was asked for, or else the newest; null when there is none. */
    public Run getRun() {
        return chosen == null
                ? getHistory().stream().findFirst().orElse(null)
                : erasures.run(chosen).map(Run::of).orElse(null);
    }

    public boolean isBusy() {
        return getHistory().stream().anyMatch(Run::isBusy);
    }

    public Busy getProgress() {
        Run run = getRun();
        return Busy.of(run.id(), run.state(), run.progress(), run.phase(), words);
    }

    /** By card year, of the run that is shown. */
    public List<Group> getGroups() {
        return getRun() != null
                        && getRun().result() != null
                        && getRun().result().get("groups") instanceof JsonArray groups
                ? groups.getValuesAs(JsonObject.class).stream()
                        .map(one -> new Group(
                                Integer.toString(one.getInt("cardYear")),
                                one.getString("ground"),
                                one.getJsonNumber("people").longValue()))
                        .toList()
                : List.of();
    }

    public List<ErasureRequest> getWaiting() {
        return erasures.waiting();
    }

    /** A second one is not taken as long as the first is not settled. */
    public boolean isAsked() {
        return getWaiting().stream().anyMatch(one -> one.person() == null);
    }

    public long getDue() {
        return erasures.countDue();
    }

    public String getThroughYear() {
        return Integer.toString(erasures.throughYear());
    }

    public List<Integer> getTerms() {
        return IntStream.rangeClosed(PeopleErasures.FEWEST_YEARS, PeopleErasures.MOST_YEARS)
                .boxed()
                .toList();
    }

    public Integer getYears() {
        return years == null ? Integer.valueOf(erasures.years()) : years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
