package be.lerarenkaart.portal.pages.cards;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardEvent;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.distribution.card.CardActs;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One card: whose it is, what happened to it, and what can be done to it now, each act with its reason. */
@Named("card")
@RequestScoped
@Needs(Right.HANDLE_CARDS)
public class CardBean {

    @Inject
    private Cards cards;

    @Inject
    private CardActs acts;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    private String id;
    private String step;
    private BlockReason reason;
    private String policeReport;
    private String remark;
    private CardFact fact;

    /** From the address itself: which form stands on the page must be known before it is read. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = address.get("id");
        step = address.get("stap");
    }

    public void require() {
        getFact();
    }

    public CardFact getFact() {
        if (fact == null) {
            fact = id != null && id.matches("\\d{1,18}")
                    ? cards.byId(Long.parseLong(id)).orElse(null)
                    : null;
            if (fact == null) {
                throw new LerarenkaartException(Problem.notFound("Deze kaart bestaat niet."));
            }
            caller.must(Right.HANDLE_CARDS, scope());
        }
        return fact;
    }

    private Scope scope() {
        return fact.pickupPointCode() == null ? Scope.EVERYTHING : Scope.pickupPoint(fact.pickupPointCode());
    }

    /** Whose it is; null when that person is not known any more. */
    public StaffMemberSummary getHolder() {
        return staffMembers
                .byId(getFact().staffMemberId())
                .map(file -> file.person())
                .orElse(null);
    }

    /** As it is today: what no year refuses expires with its year. */
    public CardState getState() {
        return getFact().state().at(clock.instant(), new CardYear(getFact().cardYear()));
    }

    /** The card that came in its place, or null. */
    public Long getReplacement() {
        OptionalLong other = cards.replacementOf(getFact().id());
        return other.isPresent() ? other.getAsLong() : null;
    }

    /** The stolen one in whose place it came, or null. */
    public Long getReplaced() {
        OptionalLong other = cards.replacedWith(getFact().id());
        return other.isPresent() ? other.getAsLong() : null;
    }

    public List<CardAct> getActs() {
        return acts.possible(getFact());
    }

    /** The act that is about to happen, or null. */
    public CardAct getAsking() {
        return getActs().stream()
                .filter(act -> act.name().equals(step))
                .findFirst()
                .orElse(null);
    }

    public boolean isRemarkNeeded() {
        return getAsking() == CardAct.SEND_AGAIN || getAsking() == CardAct.UNBLOCK;
    }

    public boolean isRemarkAsked() {
        return getAsking() != CardAct.RECEIVE && getAsking() != CardAct.HAND_OVER && getAsking() != CardAct.DELIVER;
    }

    public BlockReason[] getReasons() {
        return BlockReason.values();
    }

    /** Newest first. */
    public List<CardEvent> getHistory() {
        List<CardEvent> history = new ArrayList<>(getFact().history());
        Collections.reverse(history);
        return history;
    }

    public String told(CardEvent event) {
        return words.say(
                "cardHistory." + event.what(),
                words.of("channel", event.toChannel()),
                event.toPoint() == null ? "" : event.toPoint(),
                words.of("channel", event.fromChannel()),
                event.fromPoint() == null ? "" : event.fromPoint(),
                event.reason() == null ? "" : words.of("blockReason", event.reason()));
    }

    public String perform() {
        CardAct act = getAsking();
        if (act == null) {
            return null;
        }
        boolean blocking = act == CardAct.BLOCK || act == CardAct.UNBLOCK || act == CardAct.REPORT_FOUND;
        caller.must(blocking ? Right.BLOCK_CARDS : Right.HANDLE_CARDS, scope());
        long card = getFact().id();
        switch (act) {
            case RECEIVE -> acts.receive(card, caller.by());
            case HAND_OVER -> acts.handOver(card, caller.by());
            case UNDO_HANDOVER -> acts.undoHandover(card, remark, caller.by());
            case DELIVER -> acts.deliver(card, caller.by());
            case RETURN -> acts.markReturned(card, remark, caller.by());
            case SEND_AGAIN -> acts.sendAgain(card, remark, caller.by());
            case BLOCK -> acts.block(card, new Blocking(reason, policeReport, remark), caller.by());
            case UNBLOCK -> acts.unblock(card, remark, caller.by());
            case REPORT_FOUND -> acts.reportFound(card, remark, caller.by());
            default -> throw new IllegalStateException(act + " is not done by hand");
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("card.done." + act)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/beheer/kaart?faces-redirect=true&id=" + card;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public BlockReason getReason() {
        return reason;
    }

    public void setReason(BlockReason reason) {
        this.reason = reason;
    }

    public String getPoliceReport() {
        return policeReport;
    }

    public void setPoliceReport(String policeReport) {
        this.policeReport = policeReport;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
