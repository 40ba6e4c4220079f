package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.stock.Box;
import be.lerarenkaart.distribution.stock.Delivery;
import be.lerarenkaart.distribution.stock.Receipts;
import be.lerarenkaart.distribution.stock.ShelfCard;
import be.lerarenkaart.distribution.stock.ShelfCards;
import be.lerarenkaart.distribution.stock.Stocks;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Telling that a box came in, with how many cards, and which of them are missing. */
@Named("pointReceipt")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointReceiptBean {

    @Inject
    private PointParam point;

    @Inject
    private Stocks stocks;

    @Inject
    private ShelfCards cards;

    @Inject
    private Receipts receipts;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private Box box;
    private Delivery delivery;
    private Integer count;
    private List<Long> ticked;
    private List<ShelfCard> toCome;

    /** From the address itself: which box it is about must be known before the form is read. */
    @PostConstruct
    void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> address = faces.getExternalContext().getRequestParameterMap();
        String production = address.getOrDefault("productie", "");
        String from = address.get("van");
        if (production.matches("\\d{1,18}")) {
            box = new Box(Long.parseLong(production), from == null || from.isEmpty() ? null : from);
        }
        String[] chosen =
                faces.getExternalContext().getRequestParameterValuesMap().get("ontbreekt");
        ticked = chosen == null
                ? List.of()
                : Arrays.stream(chosen)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList();
    }

    /** Null when nothing of it came to this point, or not any more. */
    public Delivery getDelivery() {
        if (delivery == null) {
            delivery = stocks.deliveries(point.year(), point.code()).stream()
                    .filter(one -> one.box().equals(box))
                    .findFirst()
                    .orElse(null);
        }
        return delivery;
    }

    /** What was announced and did not come in yet, as on the packing list. */
    public List<ShelfCard> getToCome() {
        if (toCome == null) {
            toCome = getDelivery() == null ? List.of() : cards.toCome(point.year(), point.code(), box);
        }
        return toCome;
    }

    public boolean isTicked(ShelfCard card) {
        return ticked.contains(card.id());
    }

    public String receive() {
        if (getDelivery() == null) {
            return point.to("/afhaalpunt/beheer/voorraad", words.say("pointReceipt.nothing"));
        }
        long came = receipts.receive(point.year(), point.code(), box, count, ticked, caller.by());
        return point.to("/afhaalpunt/beheer/voorraad", words.say("pointReceipt.done", came, ticked.size()));
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
