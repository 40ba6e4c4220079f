package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CellFinding;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.eligibility.stafflist.CellChange;
import be.lerarenkaart.eligibility.stafflist.DraftRow;
import be.lerarenkaart.eligibility.stafflist.Saved;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody on the list as a form of their own; or somebody new. */
@Named("listRow")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListRowBean {

    @Inject
    private ListParam list;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private StaffListChecks checks;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String number;
    private DraftRow row;
    private List<GridCell> cells;

    public void require() {
        list.draft();
        getCells();
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public boolean isFresh() {
        return !parameters().containsKey("rij");
    }

    public DraftRow getRow() {
        String asked = parameters().get("rij");
        if (row == null && asked != null) {
            row = (asked.matches("\\d{1,9}")
                            ? drafts.row(list.draft().id(), Integer.parseInt(asked))
                            : java.util.Optional.<DraftRow>empty())
                    .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze rij bestaat niet.")));
        }
        return row;
    }

    /** All but the institution, which is the list's own. */
    public List<GridCell> getCells() {
        if (cells == null) {
            cells = new ArrayList<>();
            List<Column> columns = checks.columns();
            for (int column = 1; column < columns.size(); column++) {
                String name = columns.get(column).name();
                String value = isFresh()
                        ? (name.equals("landcode") ? "BE" : "")
                        : getRow().cells().get(column);
                cells.add(new GridCell(column, name, value, said(name, true), said(name, false), null));
            }
        }
        return cells;
    }

    private String said(String column, boolean fault) {
        return isFresh()
                ? null
                : getRow().findings().stream()
                        .filter(finding -> finding.column().equals(column) && finding.fault() == fault)
                        .map(finding -> words.of("cell", finding.code()))
                        .findFirst()
                        .orElse(null);
    }

    public String save() {
        int saved = isFresh() ? add() : change();
        if (saved == 0) {
            return list.to("/personeelsdienst/rij") + "&rij=" + getRow().number();
        }
        DraftRow now = drafts.row(list.draft().id(), saved).orElseThrow();
        if (now.findings().stream().anyMatch(CellFinding::fault)) {
            ListParam.warn(words.say("listRow.faults"));
            return list.to("/personeelsdienst/rij") + "&rij=" + saved;
        }
        ListParam.say(words.say("listRow.saved"));
        return list.to("/personeelsdienst/lijst");
    }

    private int add() {
        Map<String, String> asked = parameters();
        List<String> fresh = new ArrayList<>();
        for (int column = 0; column < checks.columns().size(); column++) {
            fresh.add(asked.getOrDefault("c-" + column, ""));
        }
        return drafts.add(list.year(), list.institution(), fresh, caller.by());
    }

    /** The row that was written; 0 when a colleague was first. */
    private int change() {
        Map<String, String> asked = parameters();
        String version = asked.getOrDefault("versie", "0");
        List<CellChange> changes = getCells().stream()
                .map(cell -> new CellChange(
                        getRow().number(),
                        version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                        cell.column(),
                        asked.getOrDefault("c-" + cell.column(), "")))
                .toList();
        Saved saved = drafts.change(list.year(), list.institution(), changes, caller.by());
        if (!saved.taken().isEmpty()) {
            ListParam.warn(words.say("listGrid.taken", 1, saved.by()));
            return 0;
        }
        return getRow().number();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
