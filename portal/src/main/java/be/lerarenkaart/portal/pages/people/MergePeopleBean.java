package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.eligibility.StaffMemberFile;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.Merges;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two files of one person: finding the other, seeing both beside each other, and merging them. */
@Named("mergePeople")
@RequestScoped
@Needs(Right.CHANGE_PEOPLE)
public class MergePeopleBean {

    private static final int SHOWN = 20;
    private static final int YEARS = 3;

    /** One thing that both files say. */
    public record Compared(String name, String here, String there) {

        public boolean isDifferent() {
            return !here.equals(there);
        }
    }

    @Inject
    private OnePerson one;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Cards cards;

    @Inject
    private Merges merges;

    @Inject
    private PeopleSearches searches;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String with;
    private String key;
    private String query;
    private String kept;
    private String reason;
    private StaffMemberFile other;
    private List<StaffMemberSummary> found;

    @PostConstruct
    void read() {
        with = one.parameter("met");
        key = one.parameter("zoek");
        kept = one.isThere() ? Long.toString(one.getWho().id()) : null;
    }

    /** With oneself there is nothing to merge. */
    public void require() {
        if (getOther() != null && getOther().person().id() == one.getWho().id()) {
            throw new LerarenkaartException(Problem.notFound("Deze twee dossiers zijn al één."));
        }
    }

    public String search() {
        return "/beheer/persoon/samenvoegen?faces-redirect=true&id="
                + one.getWho().id() + "&zoek=" + searches.keep(query);
    }

    public boolean isSearched() {
        return key != null && searches.find(key).isPresent();
    }

    public List<StaffMemberSummary> getFound() {
        if (found == null) {
            found = staffMembers.search(searches.find(key).orElse(""), 0, SHOWN + 1).stream()
                    .filter(person -> person.id() != one.getWho().id())
                    .limit(SHOWN)
                    .toList();
        }
        return found;
    }

    /** The second file, or null while it is to be found. */
    public StaffMemberFile getOther() {
        if (other == null && with != null) {
            other = one.find(with);
        }
        return other;
    }

    public List<Compared> getRows() {
        return List.of(
                compared("name", file -> nameOf(file.person())),
                compared("number", file -> orNothing(file.person().stamboekNumber())),
                compared("born", file -> Formats.date(file.person().birthDate())),
                compared("email", file -> orNothing(file.person().email())),
                compared("rows", file -> rowsOf(file)),
                compared("cards", file -> cardsOf(file.person().id())));
    }

    private Compared compared(String name, Function<StaffMemberFile, String> said) {
        return new Compared(name, said.apply(one.getFile()), said.apply(getOther()));
    }

    public String nameOf(StaffMemberSummary person) {
        return person.givenName() + " " + person.familyName();
    }

    private String rowsOf(StaffMemberFile file) {
        return words.say("mergePeople.rowsOf", file.assignments().size());
    }

    private String cardsOf(long person) {
        List<CardFact> held = cards.ofHolder(person);
        return held.isEmpty()
                ? words.say("mergePeople.noCards")
                : held.stream()
                        .limit(YEARS)
                        .map(card -> card.cardYear() + ": " + words.of("cardState", card.state()))
                        .collect(Collectors.joining(", "));
    }

    private static String orNothing(String text) {
        return text == null || text.isBlank() ? Formats.NOTHING : text;
    }

    public String merge() {
        long here = one.getWho().id();
        long there = getOther().person().id();
        boolean keepsOther = Long.toString(there).equals(kept);
        merges.merge(keepsOther ? there : here, keepsOther ? here : there, reason, caller.by());
        return OnePerson.told(keepsOther ? there : here, words.say("mergePeople.done"));
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getQuery() {
        return query == null && key != null ? searches.find(key).orElse(null) : query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
