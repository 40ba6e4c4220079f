package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.distribution.ServedPostcode;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Count;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All postcodes that have a point, on which ground and by whom: to look over what was accepted, and change it. */
@Named("served")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class ServedPostcodesBean {

    private static final int ROWS = 50;
    private static final Pattern FILE = Pattern.compile("import (\\d+)");

    @Inject
    private PostcodeClaims claims;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private String query;
    private String ground;
    private int page = 1;
    private List<ServedPostcode> all;

    public List<ServedPostcode> getAll() {
        if (all == null) {
            all = claims.served(cardYear.getValue());
        }
        return all;
    }

    /** How many there are on each ground. */
    public List<Count> getGrounds() {
        Map<String, Long> grounds = getAll().stream()
                .collect(Collectors.groupingBy(ServedPostcode::ground, TreeMap::new, Collectors.counting()));
        return Count.largestFirst(grounds);
    }

    public Paging<ServedPostcode> getRows() {
        List<ServedPostcode> found = getAll().stream().filter(this::fits).toList();
        return Paging.of(
                found.size(), page, ROWS, (first, max) -> found.subList(first, Math.min(first + max, found.size())));
    }

    private boolean fits(ServedPostcode one) {
        if (ground != null && !ground.isEmpty() && !one.ground().equals(ground)) {
            return false;
        }
        if (query == null || query.isBlank()) {
            return true;
        }
        String typed = query.strip();
        String key = NameKey.folded(typed);
        return one.postcode().equals(typed)
                || one.pointCode().equalsIgnoreCase(typed)
                || contains(one.municipality(), key)
                || contains(one.pointName(), key);
    }

    private static boolean contains(String name, String key) {
        return name != null && !key.isEmpty() && NameKey.folded(name).contains(key);
    }

    /** Who decided: a person, or the file that the claims came with. */
    public String decider(ServedPostcode one) {
        if (one.decidedBy() == null) {
            return Formats.NOTHING;
        }
        Matcher file = FILE.matcher(one.decidedBy());
        return file.matches() ? words.say("postcodes.by.file", file.group(1)) : one.decidedBy();
    }

    /** The file that the claims came with; null where a person decided. */
    public String file(ServedPostcode one) {
        Matcher file = FILE.matcher(one.decidedBy() == null ? "" : one.decidedBy());
        return file.matches() ? file.group(1) : null;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
