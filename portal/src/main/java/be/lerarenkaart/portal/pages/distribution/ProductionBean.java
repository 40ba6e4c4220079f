package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.distribution.Waiting;
import be.lerarenkaart.eligibility.review.ReviewSettings;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.runs.Run;
import be.lerarenkaart.portal.pages.runs.RunPage;
import be.lerarenkaart.portal.pages.runs.Runs;
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
import java.util.function.Predicate;

/** Freezing cards for the printer, letting them go and marking them as sent: each asks to be confirmed. */
@Named("production")
@RequestScoped
@Needs(Right.PRODUCE_CARDS)
public class ProductionBean extends RunPage {

    @Inject
    private Productions productions;

    @Inject
    private Runs runs;

    @Inject
    private ReviewSettings reviews;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private List<Production> all;
    private Waiting waiting;
    private String step;
    private Long id;
    private boolean sure;
    private String because;

    /** From the address itself: which question stands on the page must be known before its form is read. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        step = address.get("stap");
        id = address.getOrDefault("productie", "").matches("\\d{1,18}") ? Long.valueOf(address.get("productie")) : null;
    }

    @Override
    protected String kind() {
        return Runs.PRODUCTION;
    }

    @Override
    protected String page() {
        return "/beheer/productie";
    }

    @Override
    protected long start(boolean rehearsal) {
        return productions.freeze(cardYear().getValue(), caller.by());
    }

    public List<Production> getAll() {
        if (all == null) {
            all = productions.of(cardYear().getValue());
        }
        return all;
    }

    public Run getAllocation() {
        return runs.standing(cardYear().getValue(), Runs.ALLOCATION).orElse(null);
    }

    /** What the next production would hold. */
    public Waiting getWaiting() {
        if (waiting == null) {
            waiting = productions.waiting(cardYear().getValue());
        }
        return waiting;
    }

    public boolean isAnythingToFreeze() {
        return getWaiting().cards() > 0;
    }

    /** How many open questions hold it up, as they were found last. */
    public long getHeldUpBy() {
        return reviews.holdingUp(cardYear().getValue()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public boolean isAskingToFreeze() {
        return "bevriezen".equals(step) && isAnythingToFreeze() && !isBusy();
    }

    /** The production that is about to be released, or null. */
    public Production getAskingToRelease() {
        return asked("vrijgeven", one -> one.canBeUndone() && one.releasedAt() == null && mayRelease(one));
    }

    /** Whether it is somebody else's, so that whoever looks may be the second person. */
    public boolean mayRelease(Production one) {
        return productions.mayRelease(one.id(), caller.by());
    }

    /** The production that is about to be marked as sent, or null. */
    public Production getAskingToSend() {
        return asked("verzonden", one -> one.canBeUndone() && one.releasedAt() != null);
    }

    /** The production that is about to be taken back, or null. */
    public Production getAskingToUndo() {
        return asked("ongedaan", Production::canBeUndone);
    }

    public boolean isAsking() {
        return isAskingToFreeze()
                || getAskingToRelease() != null
                || getAskingToSend() != null
                || getAskingToUndo() != null;
    }

    private Production asked(String which, Predicate<Production> fits) {
        return which.equals(step) && id != null
                ? getAll().stream()
                        .filter(one -> one.id() == id && fits.test(one))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    public String freeze() {
        if (!sure) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "sure",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("production.sure.required"), null));
            return null;
        }
        return run();
    }

    public String release() {
        productions.release(id, caller.by());
        return told("production.wasReleased");
    }

    public String undo() {
        productions.undo(id, because, caller.by());
        return told("production.wasUndone");
    }

    public String markSent() {
        productions.markSent(id, caller.by());
        return told("production.markedSent");
    }

    private String told(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say(key)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear().to(page());
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
