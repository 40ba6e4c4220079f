package be.lerarenkaart.portal.pages.cards;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.distribution.card.CardCounts;
import be.lerarenkaart.distribution.card.PlaceCards;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where the cards of a year are, and the way to one by its number. A number is sent, never put in an address. */
@Named("cards")
@RequestScoped
@Needs(Right.HANDLE_CARDS)
public class CardsBean {

    private static final int ROWS = 50;

    @Inject
    private CardCounts counts;

    @Inject
    private Cards cards;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private String query;
    private int page = 1;
    private String number;
    private List<PlaceCards> all;

    public List<PlaceCards> getAll() {
        if (all == null) {
            all = counts.of(cardYear.getValue());
        }
        return all;
    }

    public Paging<PlaceCards> getRows() {
        List<PlaceCards> found = getAll().stream().filter(this::fits).toList();
        return Paging.of(
                found.size(), page, ROWS, (first, max) -> found.subList(first, Math.min(first + max, found.size())));
    }

    private boolean fits(PlaceCards place) {
        if (query == null || query.isBlank()) {
            return true;
        }
        return place.pointCode() != null
                && (place.pointCode().equalsIgnoreCase(query.strip())
                        || place.pointName() != null
                                && NameKey.folded(place.pointName()).contains(NameKey.folded(query.strip())));
    }

    public String nameOf(PlaceCards place) {
        if (place.pointCode() != null) {
            return place.pointName() == null ? place.pointCode() : place.pointName();
        }
        return words.of("channel", place.channel());
    }

    public String open() {
        String typed = number == null ? "" : number.replaceAll("[ .-]", "");
        return cards.byNumber(typed)
                .map(card -> "/beheer/kaart?faces-redirect=true&id=" + card.id())
                .orElseGet(() -> {
                    FacesContext.getCurrentInstance()
                            .addMessage(
                                    "number",
                                    new FacesMessage(
                                            FacesMessage.SEVERITY_ERROR, words.say("cards.number.unknown"), null));
                    return null;
                });
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
