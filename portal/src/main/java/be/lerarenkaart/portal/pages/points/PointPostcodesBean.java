package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PointClaims;
import be.lerarenkaart.distribution.PointPostcode;
import be.lerarenkaart.distribution.PointPostcodes;
import be.lerarenkaart.distribution.PostcodeStand;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The postcodes as a pick-up point sees them, on a map and in a list; it claims them and gives them back. */
@Named("pointPostcodes")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointPostcodesBean {

    private static final int ROWS = 50;
    private static final double NEAR = 15;
    private static final String PAGE = "/afhaalpunt/beheer/postcodes";

    /** Each view, in the order in which people see them. */
    private static final List<String> VIEWS = List.of("ons", "buurt", "vrij", "conflict", "alle");

    @Inject
    private PointParam point;

    @Inject
    private PointPostcodes postcodes;

    @Inject
    private PointClaims claims;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String view;
    private String query;
    private int page = 1;
    private String typed;
    private List<PointPostcode> all;

    private List<PointPostcode> all() {
        if (all == null) {
            all = postcodes.of(point.year(), point.code());
        }
        return all;
    }

    public List<String> getViews() {
        return VIEWS;
    }

    public long count(String which) {
        return all().stream().filter(one -> belongs(one, which)).count();
    }

    private static boolean belongs(PointPostcode one, String which) {
        return switch (which) {
            case "ons" -> one.stand() == PostcodeStand.OURS || one.ours();
            case "buurt" -> isNear(one);
            case "vrij" -> one.stand() == PostcodeStand.FREE;
            case "conflict" -> one.stand() == PostcodeStand.CONFLICT;
            default -> true;
        };
    }

    private static boolean isNear(PointPostcode one) {
        return one.km() != null && one.km() <= NEAR;
    }

    public Paging<PointPostcode> getRows() {
        String shown = getView();
        List<PointPostcode> found = all().stream()
                .filter(one -> isSearched() || belongs(one, shown))
                .filter(this::fits)
                .toList();
        return Paging.of(
                found.size(), page, ROWS, (first, max) -> found.subList(first, Math.min(first + max, found.size())));
    }

    private boolean isSearched() {
        return query != null && !query.isBlank();
    }

    private boolean fits(PointPostcode one) {
        if (!isSearched()) {
            return true;
        }
        String asked = query.strip();
        String key = NameKey.folded(asked);
        return one.postcode().startsWith(asked)
                || !key.isEmpty() && NameKey.folded(one.municipality()).contains(key);
    }

    /** The neighbourhood, and what is served farther away. */
    public PostcodeMap getMap() {
        List<PointPostcode> shown = all().stream()
                .filter(one -> isNear(one) || one.ours() || one.stand() == PostcodeStand.OURS)
                .toList();
        return PostcodeMap.of(
                shown, this::told, point.getValue().latitude(), point.getValue().longitude());
    }

    private String told(PointPostcode one) {
        return words.say("pointPostcodes.dot", one.postcode(), one.municipality(), who(one), holders(one));
    }

    /** Who has it, in words. */
    public String who(PointPostcode one) {
        return switch (one.stand()) {
            case OURS -> words.say("pointPostcodes.who.ours");
            case OTHERS -> one.servedByName();
            case CONFLICT, CONFLICT_OF_OTHERS -> words.say("pointPostcodes.who.conflict", words.join(one.claims()));
            case FREE -> words.say("pointPostcodes.who.free");
        };
    }

    public String holders(PointPostcode one) {
        return one.holders() == null
                ? words.say("pointPostcodes.few", PointPostcodes.FEWEST_TOLD)
                : words.say("pointPostcodes.holders.count", one.holders());
    }

    /** How it is drawn on the map. */
    public String kind(PointPostcode one) {
        return PostcodeMap.kind(one);
    }

    public String claim() {
        return claimThese(ticked());
    }

    /** Of the postcodes that were typed, with whatever between them. */
    public String claimTyped() {
        return claimThese(
                typed == null
                        ? List.of()
                        : Arrays.stream(typed.split("[^0-9]+"))
                                .filter(one -> !one.isEmpty())
                                .toList());
    }

    private String claimThese(List<String> asked) {
        if (asked.isEmpty()) {
            return nothingChosen();
        }
        List<String> contested = claims.claim(point.year(), point.code(), asked, point.isAnyDay(), caller.by());
        String told = words.say("pointPostcodes.claimed", asked.size(), words.join(asked));
        return point.to(
                PAGE,
                contested.isEmpty()
                        ? told
                        : told + " " + words.say("pointPostcodes.contested", contested.size(), words.join(contested)));
    }

    public String giveBack() {
        List<String> asked = ticked();
        if (asked.isEmpty()) {
            return nothingChosen();
        }
        claims.giveBack(point.year(), point.code(), asked, point.isAnyDay(), caller.by());
        return point.to(PAGE, words.say("pointPostcodes.givenBack", asked.size(), words.join(asked)));
    }

    private String nothingChosen() {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("pointPostcodes.nothingChosen"), null));
        return null;
    }

    /** By their numbers: whatever a colleague changed meanwhile, these are the ones that were meant. */
    private static List<String> ticked() {
        String[] chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("kies");
        return chosen == null ? List.of() : new ArrayList<>(Arrays.asList(chosen));
    }

    /** What is nearby, unless somebody asked for something else; a point without a place on the map sees all. */
    public String getView() {
        if (view != null && VIEWS.contains(view)) {
            return view;
        }
        return point.getValue().latitude() == null ? "alle" : "buurt";
    }

    public void setView(String view) {
        this.view = view;
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

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
