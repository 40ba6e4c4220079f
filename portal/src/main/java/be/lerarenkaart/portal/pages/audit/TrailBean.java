package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.Anchor;
import be.lerarenkaart.audit.Anchors;
import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.StamboekNumber;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Searching the trail: by person or thing, actor, act and period. Nothing of it stands in an address but what a link from
 * another page says.
 */
@Named("auditTrail")
@RequestScoped
@Needs(Right.SEE_AUDIT_TRAIL)
public class TrailBean {

    private static final int ROWS = 25;
    private static final String PERSON = "STAFF_MEMBER";
    private static final int STAMBOEK_DIGITS = 11;
    private static final int LONGEST_SHOWN = 300;

    @Inject
    private AuditEntries entries;

    @Inject
    private Anchors anchors;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private TrailFinder finder;

    @Inject
    private TrailNames names;

    @Inject
    private ChangedFields fields;

    @Inject
    private TrailSearches searches;

    @Inject
    private Words words;

    private String key;
    private String linkedKind;
    private String linkedNumber;
    private String linkedAccount;
    private int page = 1;

    private String kind;
    private String number;
    private String actor;
    private String act;
    private LocalDate from;
    private LocalDate until;

    private TrailSearch asked;
    private AuditFilter filter;
    private Paging<AuditEntry> found;

    public String search() {
        if (from != null && until != null && until.isBefore(from)) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "until",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("auditTrail.until.early"), null));
            return null;
        }
        TrailSearch wanted =
                new TrailSearch(text(kind), idOf(text(number)), text(actor), text(act), from, until, asked().account());
        return "/beheer/spoor?faces-redirect=true" + (wanted.isEmpty() ? "" : "&zoek=" + searches.keep(wanted.write()));
    }

    /** A stamboek number stands for the person who has it. */
    private String idOf(String typed) {
        String digits = typed.replaceAll("[ .-]", "");
        if (!PERSON.equals(kind) || digits.length() != STAMBOEK_DIGITS || !digits.matches("\\d+")) {
            return typed;
        }
        try {
            return staffMembers
                    .byStamboek(StamboekNumber.of(digits))
                    .map(file -> Long.toString(file.person().id()))
                    .orElse(typed);
        } catch (LerarenkaartException noNumber) {
            return typed;
        }
    }

    private TrailSearch asked() {
        if (asked == null) {
            asked = key != null
                    ? searches.find(key).map(TrailSearch::read).orElse(TrailSearch.NOTHING)
                    : TrailSearch.linked(linkedKind, linkedNumber, linkedAccount);
        }
        return asked;
    }

    private AuditFilter filter() {
        if (filter == null) {
            filter = finder.filter(asked());
        }
        return filter;
    }

    public Paging<AuditEntry> getFound() {
        if (found == null) {
            found = Paging.of(entries.count(filter()), page, ROWS, (first, max) -> entries.list(filter(), first, max));
        }
        return found;
    }

    /** Whose acts alone are shown, as people know the account; null when they are everybody's. */
    public String getAccount() {
        String account = asked().account();
        return account.isEmpty() ? null : names.account(Long.parseLong(account)).orElse(account);
    }

    /** A name that so many people have that not all of them are looked for. */
    public boolean isManyCalledSo() {
        return finder.isCut(asked());
    }

    public boolean isFiltered() {
        return !asked().isEmpty();
    }

    /** The counting stops somewhere: then there are more than the number says. */
    public boolean isMoreThanCounted() {
        return getFound().total() >= AuditEntries.MOST_COUNTED;
    }

    /** A search that the session does not know any more. */
    public boolean isForgotten() {
        return key != null && searches.find(key).isEmpty();
    }

    /** The fields of an entry; what would fill the page ends in an ellipsis, and stands in full in the download. */
    public List<ChangedField> changes(AuditEntry entry) {
        return fields.of(entry).stream()
                .map(field -> new ChangedField(field.name(), cut(field.before()), cut(field.after())))
                .toList();
    }

    private static String cut(String value) {
        return value != null && value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
    }

    /** Who did it; null once erased. */
    public String who(AuditEntry entry) {
        return names.actor(entry);
    }

    /** The name of whom it was done to; empty when there is none. */
    public String whom(AuditEntry entry) {
        return names.subject(entry);
    }

    /** Page or key, in words. */
    public String door(AuditEntry entry) {
        String via = entry.via();
        if (via == null) {
            return words.say("auditTrail.erased");
        }
        if (via.isEmpty()) {
            return words.say("auditTrail.via.system");
        }
        String[] key = via.split(" ", 3);
        return key.length == 3 && key[0].equals("key") ? words.say("auditTrail.via.key", key[2], key[1]) : via;
    }

    public List<String> getActs() {
        return entries.acts().stream()
                .sorted(Comparator.comparing(one -> words.of("act", one)))
                .toList();
    }

    public List<String> getKinds() {
        return entries.subjectKinds().stream()
                .sorted(Comparator.comparing(one -> words.of("subjectKind", one)))
                .toList();
    }

    /** Null when none was made yet. */
    public Anchor getLastAnchor() {
        return anchors.last().orElse(null);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLinkedKind() {
        return linkedKind;
    }

    public void setLinkedKind(String linkedKind) {
        this.linkedKind = linkedKind;
    }

    public String getLinkedNumber() {
        return linkedNumber;
    }

    public void setLinkedNumber(String linkedNumber) {
        this.linkedNumber = linkedNumber;
    }

    public String getLinkedAccount() {
        return linkedAccount;
    }

    public void setLinkedAccount(String linkedAccount) {
        this.linkedAccount = linkedAccount;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getKind() {
        return kind == null ? asked().kind() : kind;
    }

    public void setKind(String kind) {
        this.kind = text(kind);
    }

    public String getNumber() {
        return number == null ? asked().number() : number;
    }

    public void setNumber(String number) {
        this.number = text(number);
    }

    public String getActor() {
        return actor == null ? asked().actor() : actor;
    }

    public void setActor(String actor) {
        this.actor = text(actor);
    }

    public String getAct() {
        return act == null ? asked().act() : act;
    }

    public void setAct(String act) {
        this.act = text(act);
    }

    public LocalDate getFrom() {
        return from == null ? asked().from() : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until == null ? asked().until() : until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
