package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PointPostcode;
import be.lerarenkaart.distribution.PointPostcodes;
import be.lerarenkaart.distribution.PostcodeStand;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Count;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All postcodes of a province, or of the whole country, on a map: who has which, where nobody does, and where it clashes. */
@Named("regionMap")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class RegionMapBean {

    private static final int AT_ONCE = 100;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private PointPostcodes postcodes;

    @Inject
    private Words words;

    private String province;
    private List<PointPostcode> all;

    private List<PointPostcode> all() {
        if (all == null) {
            all = postcodes.of(cardYear.getValue(), null);
        }
        return all;
    }

    /** With how many postcodes each has. */
    public List<Count> getProvinces() {
        Map<String, Long> counts = all().stream()
                .collect(Collectors.groupingBy(PointPostcode::province, TreeMap::new, Collectors.counting()));
        return Count.largestFirst(counts);
    }

    private List<PointPostcode> shown() {
        return all().stream()
                .filter(one ->
                        province == null || province.isEmpty() || one.province().equals(province))
                .toList();
    }

    public PostcodeMap getMap() {
        return PostcodeMap.of(shown(), this::told, null, null);
    }

    private String told(PointPostcode one) {
        return words.say(
                "pointPostcodes.dot",
                one.postcode(),
                one.municipality(),
                who(one),
                one.holders() == null
                        ? words.say("pointPostcodes.few", PointPostcodes.FEWEST_TOLD)
                        : words.say("pointPostcodes.holders.count", one.holders()));
    }

    public String who(PointPostcode one) {
        return switch (one.stand()) {
            case CONFLICT, CONFLICT_OF_OTHERS -> words.say("pointPostcodes.who.conflict", words.join(one.claims()));
            case FREE -> words.say("pointPostcodes.who.free");
            case OURS, OTHERS -> one.servedByName();
        };
    }

    /** What is not settled, beside the map. */
    public List<PointPostcode> getUnsettled() {
        return shown().stream()
                .filter(one -> one.stand() == PostcodeStand.FREE || one.stand() == PostcodeStand.CONFLICT_OF_OTHERS)
                .toList();
    }

    /** The first of them; before anything is settled there are a thousand. */
    public List<PointPostcode> getShownUnsettled() {
        return getUnsettled().subList(0, Math.min(AT_ONCE, getUnsettled().size()));
    }

    public long getServed() {
        return shown().size() - getUnsettled().size();
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }
}
