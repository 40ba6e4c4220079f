package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.intake.KindStanding;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of a card year: which are in, which are missing, and all that were sent. */
@Named("intake")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class IntakeBean {

    private static final int ROWS = 25;
    private static final String UNREAD = "mislukt";

    @Inject
    private Imports imports;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private String state;
    private int page = 1;
    private List<KindRow> kinds;
    private List<ImportedFile> waiting;
    private Paging<ImportedFile> rows;

    /** Those that every card year needs, and others when one of them could not be read. */
    public List<KindRow> getKinds() {
        if (kinds == null) {
            Map<String, ImportedFile> newest =
                    imports.newest(year()).stream().collect(Collectors.toMap(ImportedFile::kind, file -> file));
            Map<String, KindStanding> standings = imports.standings(year()).stream()
                    .collect(Collectors.toMap(KindStanding::kind, standing -> standing));
            kinds = Arrays.stream(FileKind.values())
                    .filter(kind -> kind.isNeeded() || asksForAttention(standings.get(kind.name())))
                    .map(kind -> KindRow.of(kind, newest.get(kind.name()), standings.get(kind.name())))
                    .toList();
        }
        return kinds;
    }

    private static boolean asksForAttention(KindStanding standing) {
        return standing != null && standing.unread() > 0;
    }

    private int year() {
        return cardYear.getValue().value();
    }

    /** Newest first: all of them, or those that could not be read and still ask for attention. */
    public Paging<ImportedFile> getRows() {
        if (rows == null) {
            rows = Paging.of(
                    imports.count(year(), isUnread()),
                    page,
                    ROWS,
                    (first, max) -> imports.ofCardYear(year(), isUnread(), first, max));
        }
        return rows;
    }

    public boolean isUnread() {
        return UNREAD.equals(state);
    }

    /** How many could not be read and still ask for attention. */
    public long getUnreadFiles() {
        return getKinds().stream().mapToLong(KindRow::unread).sum();
    }

    /** The file that is read now, with how many wait behind it. */
    public Busy getBusy() {
        return waiting().stream()
                .findFirst()
                .map(file -> Busy.of(file.id(), file.state(), file.progress(), file.phase(), words))
                .orElse(null);
    }

    public int getWaiting() {
        return waiting().size();
    }

    private List<ImportedFile> waiting() {
        if (waiting == null) {
            waiting = imports.waiting(year());
        }
        return waiting;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
