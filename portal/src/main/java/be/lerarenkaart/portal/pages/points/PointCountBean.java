package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.stock.Gone;
import be.lerarenkaart.distribution.stock.ShelfCard;
import be.lerarenkaart.distribution.stock.ShelfCards;
import be.lerarenkaart.distribution.stock.ShelfCount;
import be.lerarenkaart.distribution.stock.ShelfCounts;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counting the shelf: a difference is explained card by card, and what is left at the end goes back together. */
@Named("pointCount")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointCountBean {

    private static final String OF_CARD = "kaart-";

    @Inject
    private PointParam point;

    @Inject
    private ShelfCards cards;

    @Inject
    private ShelfCounts counts;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Integer counted;
    private String found;
    private List<ShelfCard> left;

    public List<ShelfCard> getLeft() {
        if (left == null) {
            left = cards.left(point.year(), point.code());
        }
        return left;
    }

    public Gone[] getReasons() {
        return Gone.values();
    }

    /** What was chosen of a card; empty while it is said to lie there. */
    public String chosen(ShelfCard card) {
        return asked().getOrDefault(OF_CARD + card.id(), "");
    }

    /** Whether somebody began to explain a difference: then what they chose stays in sight. */
    public boolean isExplaining() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    private static Map<String, String> asked() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static Map<Long, Gone> gone() {
        Map<Long, Gone> gone = new HashMap<>();
        asked().forEach((name, value) -> Arrays.stream(Gone.values())
                .filter(why -> name.matches(OF_CARD + "\\d{1,18}") && why.name().equals(value))
                .forEach(why -> gone.put(Long.valueOf(name.substring(OF_CARD.length())), why)));
        return gone;
    }

    private List<String> numbers() {
        return found == null
                ? List.of()
                : Arrays.stream(found.split("[\\s;,]+"))
                        .map(text -> text.replaceAll("[.-]", ""))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    public String count() {
        ShelfCount told = counts.record(point.year(), point.code(), counted, numbers(), gone(), caller.by());
        return point.to("/afhaalpunt/beheer/telling", words.say("pointCount.done", told.counted()));
    }

    /** All that is left, as many as were seen. */
    public String sendBack() {
        String seen = asked().getOrDefault("gezien", "");
        long sent = counts.sendBack(
                point.year(), point.code(), seen.matches("\\d{1,9}") ? Long.parseLong(seen) : -1, caller.by());
        return point.to("/afhaalpunt/beheer/voorraad", words.say("pointCount.sentBack", sent));
    }

    public Integer getCounted() {
        return counted;
    }

    public void setCounted(Integer counted) {
        this.counted = counted;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }
}
