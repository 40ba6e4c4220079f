package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.eligibility.DeliveryFact;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.RowVerdict;
import be.lerarenkaart.intake.VerdictFilter;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Count;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One file: how far it is, how its rows were judged, and the rows of one verdict or code. */
@Named("imported")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class ImportBean {

    private static final int ROWS = 50;
    private static final List<String> WORST_FIRST =
            List.of("REJECTED", "REVIEW", "INVALID_DATE", "UNKNOWN", "NOT_ENTITLED", "DUPLICATE", "WARNING");

    @Inject
    private Imports imports;

    @Inject
    private Deliveries deliveries;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private String id;
    private String verdict;
    private String code;
    private int page = 1;
    private ImportedFile file;
    private Optional<ImportedFile> replacement;
    private Optional<DeliveryFact> delivery;
    private Paging<RowVerdict> rows;

    /** From the address itself: which buttons stand on the page must be known before its form is read. */
    @PostConstruct
    void read() {
        id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
    }

    /** The card year of the page is that of the file, whatever the address says. */
    public void require() {
        int year = getFile().cardYear();
        if (year > 0) {
            cardYear.setAsked(Integer.toString(year));
        }
        if (cardYear.getAsked() != null) {
            cardYear.require();
        }
    }

    public ImportedFile getFile() {
        if (file == null) {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new LerarenkaartException(Problem.notFound("Dit bestand bestaat niet."));
            }
            file = imports.get(Long.parseLong(id));
        }
        return file;
    }

    public boolean isBusy() {
        return !getFile().state().isFinal();
    }

    public boolean isFailed() {
        return getFile().state() == JobState.FAILED;
    }

    public boolean isCompleted() {
        return getFile().state() == JobState.COMPLETED;
    }

    /** What holds in its place, or null when it holds itself or never did. */
    public ImportedFile getReplacement() {
        if (replacement == null) {
            replacement = isCompleted() && getFile().held() == null ? imports.replacement(getFile()) : Optional.empty();
        }
        return replacement.orElse(null);
    }

    /** Whether rows of it might be judged otherwise now. */
    public boolean isJudgedTooEarly() {
        if (!isCompleted() || getFile().held() != null || getReplacement() != null) {
            return false;
        }
        return JudgedTooEarly.rows(getFile(), imports.newest(getFile().cardYear())) > 0;
    }

    /** How it differs from the delivery before it, or null when it is none. */
    public DeliveryFact getDelivery() {
        if (delivery == null) {
            delivery = deliveries.find(getFile().id());
        }
        return delivery.orElse(null);
    }

    /** Whether it waits to be compared with another delivery than it was. */
    public boolean isOutdated() {
        return getFile().waitsForSomebody() && getDelivery() != null && deliveries.isOutdated(getDelivery());
    }

    /** Key of the words for whether it holds. */
    public String getHolds() {
        if (getFile().waitsForSomebody()) {
            return "import.holds.waits";
        }
        if (getFile().held() != null) {
            return "import.holds.never";
        }
        return getReplacement() == null ? "import.holds.yes" : "import.holds.no";
    }

    /** Whether it failed and still asks for attention. */
    public boolean isUnread() {
        return isFailed() && imports.isUnread(getFile().id());
    }

    public Busy getProgress() {
        return Busy.of(file.id(), file.state(), file.progress(), file.phase(), words);
    }

    public List<Count> getVerdicts() {
        return Count.largestFirst(getFile().verdicts());
    }

    public List<Count> getCodes() {
        return Count.largestFirst(getFile().codes());
    }

    public List<Count> getDifferences() {
        return getFile().differences() == null ? List.of() : Count.in(getFile().differences());
    }

    public Paging<RowVerdict> getRows() {
        if (rows == null) {
            VerdictFilter filter = filter();
            long total = imports.countVerdicts(getFile().id(), filter);
            rows = Paging.of(total, page, ROWS, (first, max) -> imports.verdicts(file.id(), filter, first, max));
        }
        return rows;
    }

    /** Without a choice of the visitor: the verdict that asks for attention first. */
    private VerdictFilter filter() {
        return new VerdictFilter(getShownVerdict(), code);
    }

    public String getShownVerdict() {
        if (verdict != null || code != null) {
            return "ALL".equals(verdict) ? null : verdict;
        }
        return WORST_FIRST.stream()
                .filter(getFile().verdicts()::containsKey)
                .findFirst()
                .orElse(null);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
