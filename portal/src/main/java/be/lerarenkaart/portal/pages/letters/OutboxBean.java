package be.lerarenkaart.portal.pages.letters;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.mail.LetterCount;
import be.lerarenkaart.mail.LetterFact;
import be.lerarenkaart.mail.LetterFilter;
import be.lerarenkaart.mail.LetterState;
import be.lerarenkaart.mail.Outbox;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Letters by state and recipient. */
@Named("outbox")
@RequestScoped
@Needs(Right.SEE_LETTERS)
public class OutboxBean {

    private static final int ROWS = 25;
    private static final String LIST = "/beheer/postvak-uit?faces-redirect=true";

    @Inject
    private Outbox letters;

    @Inject
    private Caller caller;

    @Inject
    private LetterSearches searches;

    private String state;
    private String key;
    private String query;
    private String trialTo;
    private int page = 1;
    private String done;
    private int released;
    private Paging<LetterFact> found;
    private Map<LetterState, Long> counts;

    public String search() {
        String kept = query == null ? "" : "&zoek=" + searches.keep(query);
        return LIST + (state == null ? "" : "&stand=" + state) + kept;
    }

    public String sendTrial() {
        letters.queueTrial(trialTo, caller.by());
        return LIST + "&gedaan=proef";
    }

    public String release() {
        return LIST + "&gedaan=vrijgegeven&aantal=" + letters.release(caller.by());
    }

    public boolean isSending() {
        return letters.isSending();
    }

    /** Each state that letters are in, in the order of their life. */
    public List<LetterState> getStates() {
        return Arrays.stream(LetterState.values())
                .filter(one -> counts().containsKey(one) || one.name().equals(state))
                .toList();
    }

    public long countOf(LetterState one) {
        return counts().getOrDefault(one, 0L);
    }

    public long getHeld() {
        return countOf(LetterState.HELD);
    }

    public long getTotal() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public Paging<LetterFact> getFound() {
        if (found == null) {
            LetterFilter filter = new LetterFilter(chosen(), null, kept());
            found = Paging.of(letters.count(filter), page, ROWS, (first, max) -> letters.list(filter, first, max));
        }
        return found;
    }

    /** One that does not exist is none. */
    private LetterState chosen() {
        return Arrays.stream(LetterState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private String kept() {
        return key == null ? null : searches.find(key).orElse(null);
    }

    private Map<LetterState, Long> counts() {
        if (counts == null) {
            counts = letters.counts().stream()
                    .collect(Collectors.groupingBy(
                            LetterCount::state, TreeMap::new, Collectors.summingLong(LetterCount::letters)));
        }
        return counts;
    }

    public boolean isFiltered() {
        return chosen() != null || kept() != null;
    }

    public String getQuery() {
        return query == null ? kept() : query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getTrialTo() {
        return trialTo;
    }

    public void setTrialTo(String trialTo) {
        this.trialTo = trialTo;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** What was just done here; only what we know ourselves is said. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public int getReleased() {
        return released;
    }

    public void setReleased(int released) {
        this.released = released;
    }
}
