package be.lerarenkaart.portal.pages.runs;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;

/** What the pages of decision and allocation share: one run in full, and all that were before. */
public abstract class RunPage {

    @Inject
    private Runs runs;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Long chosen;
    private List<Run> history;
    private Run older;

    /** From the address itself: which run is shown must be known before the forms of the page are read. */
    @PostConstruct
    void readChosen() {
        String run = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("run", "");
        chosen = run.matches("\\d{1,18}") ? Long.valueOf(run) : null;
    }

    protected abstract String kind();

    protected abstract String page();

    protected abstract long start(boolean rehearsal);

    public String rehearse() {
        return show(start(true));
    }

    public String run() {
        return show(start(false));
    }

    private String show(long id) {
        return cardYear().to(page()) + "&run=" + id;
    }

    public List<Run> getHistory() {
        if (history == null) {
            history = runs.of(cardYear.getValue(), kind());
        }
        return history;
    }

    /** The run that was asked for, or else the newest; null when there is none. */
    public Run getRun() {
        return getHistory().stream()
                .filter(run -> chosen == null || run.id() == chosen)
                .findFirst()
                .orElseGet(this::older);
    }

    /** One that is no longer in the list; null when there is none. */
    private Run older() {
        if (older == null && chosen != null) {
            older = runs.find(cardYear.getValue(), kind(), chosen).orElse(null);
        }
        return older;
    }

    /** Whether a run of this kind waits or runs: then no second one is offered. */
    public boolean isBusy() {
        return getHistory().stream().anyMatch(Run::isBusy);
    }

    public Busy getProgress() {
        Run run = getRun();
        return run == null ? null : Busy.of(run.id(), run.state(), run.progress(), run.phase(), words);
    }

    protected CardYearParam cardYear() {
        return cardYear;
    }

    protected By by() {
        return caller.by();
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }
}
