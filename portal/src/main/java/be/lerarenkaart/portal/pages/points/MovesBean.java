package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.card.CardMove;
import be.lerarenkaart.distribution.card.CardMoves;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Cards that were made for a point that does not serve their holder any more: moving them by postcode, or all together. */
@Named("moves")
@RequestScoped
@Needs(Right.HANDLE_CARDS)
public class MovesBean {

    private static final int SHOWN = 200;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private CardMoves moves;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private List<CardMove> all;

    public List<CardMove> getAll() {
        if (all == null) {
            all = moves.of(cardYear.getValue());
        }
        return all;
    }

    public List<CardMove> getShown() {
        return getAll().subList(0, Math.min(SHOWN, getAll().size()));
    }

    public long getCards() {
        return getAll().stream().mapToLong(CardMove::cards).sum();
    }

    /** How many are where: 3 onderweg, 2 op het afhaalpunt. */
    public String states(CardMove one) {
        return Arrays.stream(CardState.values())
                .filter(one.states()::containsKey)
                .map(state -> Formats.number(one.states().get(state)) + " " + words.of("cardState", state))
                .collect(Collectors.joining(", "));
    }

    /** As a row is named in the form. */
    public String named(CardMove one) {
        return one.postcode() + " " + one.fromPoint() + " " + one.toPoint();
    }

    /** Those that were ticked, by what they said when they were seen. */
    public String moveTicked() {
        String[] chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("kies");
        if (chosen == null) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("moves.nothingChosen"), null));
            return null;
        }
        List<CardMoves.Asked> asked = Arrays.stream(chosen)
                .map(one -> one.split(" "))
                .filter(parts -> parts.length == 3)
                .map(parts -> new CardMoves.Asked(parts[0], parts[1], parts[2]))
                .toList();
        return told(moves.moveEach(cardYear.getValue(), asked, caller.by()));
    }

    public String moveAll() {
        return told(moves.move(cardYear.getValue(), null, null, null, caller.by()));
    }

    private String told(long moved) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("moves.done", moved)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/kaarten/verhuizen");
    }
}
