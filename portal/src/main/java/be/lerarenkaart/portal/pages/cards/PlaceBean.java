package be.lerarenkaart.portal.pages.cards;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.card.ActPreview;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.BulkActs;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.distribution.card.CardCounts;
import be.lerarenkaart.distribution.card.CardSelection;
import be.lerarenkaart.distribution.card.PlaceCards;
import be.lerarenkaart.distribution.card.PlacedCard;
import be.lerarenkaart.distribution.card.PlacedCards;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All cards of one channel or point: what happens to them together, after a look at how many that are. */
@Named("place")
@RequestScoped
@Needs(Right.HANDLE_CARDS)
public class PlaceBean {

    private static final int ROWS = 50;

    private static final List<CardAct> ACTS = List.of(CardAct.RECEIVE, CardAct.DELIVER, CardAct.RETURN, CardAct.BLOCK);

    @Inject
    private CardCounts counts;

    @Inject
    private PlacedCards placed;

    @Inject
    private BulkActs bulk;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String channel;
    private String point;
    private String step;
    private String numbers;
    private String policeReport;
    private String remark;
    private PlaceCards place;
    private String only;
    private int page = 1;

    /** From the address itself: which form stands on the page must be known before it is read. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        channel = address.get("kanaal");
        point = address.get("punt");
        step = address.get("stap");
    }

    public void require() {
        getPlace();
    }

    public PlaceCards getPlace() {
        if (place == null) {
            String code = point == null || point.isBlank() ? null : point;
            place = counts.of(cardYear.getValue()).stream()
                    .filter(one -> one.channel().name().equals(channel)
                            && (code == null ? one.pointCode() == null : code.equals(one.pointCode())))
                    .findFirst()
                    .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Hier zijn geen kaarten.")));
            caller.must(Right.HANDLE_CARDS, scope());
        }
        return place;
    }

    private Scope scope() {
        return place.pointCode() == null ? Scope.EVERYTHING : Scope.pickupPoint(place.pointCode());
    }

    public String getName() {
        return getPlace().pointName() != null
                ? getPlace().pointName()
                : words.of("channel", getPlace().channel());
    }

    /** Those that there are, in the order of a card's life. */
    public List<CardState> getStates() {
        return Stream.of(CardState.values())
                .filter(state -> getPlace().count(state) > 0)
                .toList();
    }

    /** A page of the cards themselves, of one state or of all. */
    public Paging<PlacedCard> getCards() {
        CardState state = getState();
        long total = state == null ? getPlace().cards() : getPlace().count(state);
        return Paging.of(
                total,
                page,
                ROWS,
                (first, most) -> placed.of(
                        cardYear.getValue(), getPlace().channel(), getPlace().pointCode(), state, first, most));
    }

    /** Null for all. */
    public CardState getState() {
        return getStates().stream()
                .filter(state -> state.name().equals(only))
                .findFirst()
                .orElse(null);
    }

    /** What can happen to at least one of them. */
    public List<CardAct> getActs() {
        return ACTS.stream()
                .filter(act -> act != CardAct.BLOCK || getPlace().channel() == Channel.PICKUP_POINT)
                .filter(act -> bulk.preview(act, all()).changes() > 0)
                .toList();
    }

    /** The act that is about to happen, or null. */
    public CardAct getAsking() {
        return getActs().stream()
                .filter(act -> act.name().equals(step))
                .findFirst()
                .orElse(null);
    }

    /** How many it would change, and which it would leave. */
    public ActPreview getPreview() {
        return bulk.preview(getAsking(), selection());
    }

    public List<Map.Entry<CardState, Long>> getLeft() {
        return getPreview().left().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private CardSelection selection() {
        List<String> only = numbers == null || numbers.isBlank()
                ? null
                : Arrays.stream(numbers.split("[\\s;,]+"))
                        .filter(text -> !text.isBlank())
                        .map(text -> text.replaceAll("[.-]", ""))
                        .toList();
        return of(only);
    }

    /** Whatever numbers stand in the form: which acts there are does not hang on a typing error. */
    private CardSelection all() {
        return of(null);
    }

    private CardSelection of(List<String> only) {
        return new CardSelection(
                cardYear.getValue(), getPlace().channel(), getPlace().pointCode(), null, only);
    }

    public String perform() {
        CardAct act = getAsking();
        if (act == null) {
            return null;
        }
        caller.must(act == CardAct.BLOCK ? Right.BLOCK_CARDS : Right.HANDLE_CARDS, scope());
        CardSelection selection = selection();
        if (selection.numbers() != null && bulk.preview(act, selection).unknown() > 0) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "numbers",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR,
                                    words.say(
                                            "place.numbers.unknown",
                                            bulk.preview(act, selection).unknown()),
                                    null));
            return null;
        }
        long changed = act == CardAct.BLOCK
                ? bulk.block(selection, new Blocking(BlockReason.STOLEN, policeReport, remark), caller.by())
                : bulk.perform(act, selection, remark, caller.by());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("place.done." + act, changed)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/kaarten/plaats") + "&kanaal=" + getPlace().channel()
                + (getPlace().pointCode() == null ? "" : "&punt=" + getPlace().pointCode());
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
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

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
