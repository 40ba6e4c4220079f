package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.ErasureOutcome;
import be.lerarenkaart.audit.Erasures;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.audit.WaitingErasure;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Choosing whom the trail forgets: somebody is looked for, what would be gone is counted, and a reason is given. */
@Named("trailErasure")
@RequestScoped
@Needs(Right.ERASE_FROM_TRAIL)
public class TrailErasureBean {

    private static final String PAGE = "/beheer/spoor/wissen";
    private static final int MOST_FOUND = 20;

    @Inject
    private Erasures erasures;

    @Inject
    private ErasureRows rows;

    @Inject
    private ErasureChoice choice;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Map<String, String> asked;
    private String kind;
    private String query;
    private String reason;
    private boolean sure;
    private List<ErasureRow> found;
    private List<ErasureRow> chosen;

    /** From the address itself: whom the page shows must be known before its forms are read. */
    @PostConstruct
    void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        asked = faces.getExternalContext().getRequestParameterMap();
        if (isLinked() && !faces.isPostback()) {
            // Whom another page leads here for must not be forgotten together with, or instead of, an earlier choice.
            choice.clear();
        }
    }

    public String search() {
        return PAGE + "?faces-redirect=true&zoek=" + choice.keep(getKind() + "\n" + query.strip());
    }

    public String choose(String ofKind, String id) {
        choice.add(new Subject(ofKind, id));
        return PAGE + "?faces-redirect=true";
    }

    public String leave(String ofKind, String id) {
        choice.remove(new Subject(ofKind, id));
        return PAGE + "?faces-redirect=true";
    }

    /** Forgets one person, or lets several, or an account, wait for another administrator. */
    public String erase() {
        if (!sure) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "sure",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, words.say("trailErasure.sure.required"), null));
            return null;
        }
        ErasureOutcome outcome = erasures.ask(choice.all(), reason, caller.by());
        choice.clear();
        Notices.keep(
                outcome.isDone() ? words.say("trailErasure.done", outcome.entries()) : words.say("trailErasure.waits"));
        return PAGE + "?faces-redirect=true";
    }

    /** Whether there was a question, and it is still known. */
    public boolean isSearched() {
        return !keptQuery().isEmpty() || isLinked();
    }

    /** Another page led here for one person. */
    private boolean isLinked() {
        return Erasures.KINDS.contains(asked.getOrDefault("soort", ""))
                && asked.getOrDefault("nr", "").matches("[1-9]\\d{0,17}");
    }

    /** Those that are not chosen yet. */
    public List<ErasureRow> getFound() {
        if (found == null) {
            List<Subject> already = choice.all();
            List<ErasureRow> all = isLinked()
                    ? rows.of(List.of(new Subject(asked.get("soort"), asked.get("nr"))))
                    : keptQuery().isEmpty() ? List.of() : rows.search(keptKind(), keptQuery(), MOST_FOUND);
            found = all.stream().filter(row -> !already.contains(row.person())).toList();
        }
        return found;
    }

    /** The search stops somewhere. */
    public boolean isMoreThanShown() {
        return getFound().size() >= MOST_FOUND;
    }

    public List<ErasureRow> getChosen() {
        if (chosen == null) {
            chosen = rows.of(choice.all());
        }
        return chosen;
    }

    public long getEntries() {
        return getChosen().stream().mapToLong(ErasureRow::entries).sum();
    }

    /** Whether it will wait for another administrator. */
    public boolean isTakingTwo() {
        return erasures.takesTwo(choice.all());
    }

    public List<WaitingErasure> getWaiting() {
        return erasures.waiting();
    }

    private String[] kept() {
        String key = asked.get("zoek");
        return key == null ? new String[0] : choice.find(key).orElse("").split("\n", 2);
    }

    private String keptKind() {
        return kept().length == 2 ? kept()[0] : ErasureRows.PERSON;
    }

    private String keptQuery() {
        return kept().length == 2 ? kept()[1] : "";
    }

    public String getKind() {
        return kind == null ? keptKind() : kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getQuery() {
        return query == null ? keptQuery() : query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
