package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CellFinding;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.eligibility.stafflist.Alike;
import be.lerarenkaart.eligibility.stafflist.CellChange;
import be.lerarenkaart.eligibility.stafflist.Draft;
import be.lerarenkaart.eligibility.stafflist.DraftCounts;
import be.lerarenkaart.eligibility.stafflist.DraftFilter;
import be.lerarenkaart.eligibility.stafflist.DraftRow;
import be.lerarenkaart.eligibility.stafflist.LastChange;
import be.lerarenkaart.eligibility.stafflist.Saved;
import be.lerarenkaart.eligibility.stafflist.StaffListDrafts;
import be.lerarenkaart.eligibility.stafflist.StaffListRepairs;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list as a grid: what is wrong stands in the cell, and is mended there. */
@Named("listGrid")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListGridBean {

    private static final int ROWS = 50;
    private static final int MOST_ALIKE = 12;
    private static final int BIRTH_DATE = 4;
    private static final Pattern CELL = Pattern.compile("c-(\\d{1,9})-(\\d{1,2})");
    private static final String PAGE = "/personeelsdienst/lijst";

    @Inject
    private ListParam list;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private StaffListRepairs repairs;

    @Inject
    private StaffListChecks checks;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String show;
    private int page = 1;
    private Draft draft;
    private DraftCounts counts;
    private Paging<GridRow> rows;
    private Set<Integer> shown = Set.of();
    private List<Alike> alike;

    public void require() {
        getDraft();
    }

    public Draft getDraft() {
        if (draft == null) {
            draft = list.draft();
        }
        return draft;
    }

    public DraftCounts getCounts() {
        if (counts == null) {
            counts = drafts.counts(getDraft().id());
        }
        return counts;
    }

    /** Rows are read when they are written, not each time a form asks what stands in it. */
    public boolean isShown() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** Without a choice of the visitor: what is wrong, and everybody when nothing is. */
    public String getShow() {
        if (show != null && show.matches("FAULTS|REMARKS|GONE|NEWS|ALL")) {
            return show;
        }
        return getCounts().bad() > 0 ? DraftFilter.FAULTS : DraftFilter.ALL;
    }

    public void setShow(String asked) {
        this.show = asked;
    }

    /** Where something is to be looked at: only the columns in which it is, and the birth date to know people by. */
    public List<String> getColumns() {
        getRows();
        List<Column> all = checks.columns();
        return shown.stream().map(column -> all.get(column).name()).toList();
    }

    public Paging<GridRow> getRows() {
        if (rows == null) {
            DraftFilter filter = new DraftFilter(getShow(), null);
            Function<DraftRow, Map<String, String>> suggestions = repairs.suggestions(getDraft());
            rows = Paging.of(drafts.count(draft.id(), filter), page, ROWS, (first, max) -> {
                List<GridRow> whole = drafts.page(draft.id(), filter, first, max).stream()
                        .map(row -> row(row, suggestions.apply(row)))
                        .toList();
                shown = shown(whole);
                return whole.stream().map(row -> row.of(shown)).toList();
            });
        }
        return rows;
    }

    private Set<Integer> shown(List<GridRow> whole) {
        boolean some = List.of(DraftFilter.FAULTS, DraftFilter.REMARKS).contains(getShow());
        Set<Integer> columns = new TreeSet<>();
        whole.forEach(row -> row.cells().stream()
                .filter(cell -> !some || cell.isNoted() || cell.column() == BIRTH_DATE)
                .forEach(cell -> columns.add(cell.column())));
        return columns;
    }

    private GridRow row(DraftRow row, Map<String, String> suggested) {
        List<Column> columns = checks.columns();
        List<GridCell> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column).name();
            cells.add(new GridCell(
                    column,
                    name,
                    row.cells().get(column),
                    row.gone() ? null : said(row, name, true),
                    row.gone() ? null : said(row, name, false),
                    suggested.get(name)));
        }
        return new GridRow(row, cells, row.gone() ? null : ofTheRow(row, columns));
    }

    private String said(DraftRow row, String column, boolean fault) {
        return row.findings().stream()
                .filter(finding -> finding.column().equals(column) && finding.fault() == fault)
                .filter(finding -> !finding.code().equals("FIELD_COUNT"))
                .map(finding -> words.of("cell", finding.code()))
                .findFirst()
                .orElse(null);
    }

    private String ofTheRow(DraftRow row, List<Column> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        return row.findings().stream()
                .filter(finding -> finding.code().equals("FIELD_COUNT") || !names.contains(finding.column()))
                .filter(CellFinding::fault)
                .map(finding -> words.of("cell", finding.code()))
                .findFirst()
                .orElse(null);
    }

    public List<Alike> getAlike() {
        if (alike == null) {
            List<Alike> all = getCounts().bad() + getCounts().remarked() == 0 ? List.of() : repairs.alike(getDraft());
            alike = all.stream()
                    .filter(one -> one.rows() > 1 || one.isKnown())
                    .limit(MOST_ALIKE)
                    .toList();
        }
        return alike;
    }

    public LastChange getLastChange() {
        return drafts.lastChange(getDraft().id()).orElse(null);
    }

    /** Writes what stands in the cells that can be typed in, and who left. */
    public String save() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        List<CellChange> cells = new ArrayList<>();
        Map<Integer, Integer> versions = new HashMap<>();
        asked.forEach((name, value) -> {
            if (name.matches("v-\\d{1,9}") && value.matches("\\d{1,9}")) {
                versions.put(Integer.valueOf(name.substring(2)), Integer.valueOf(value));
            }
        });
        asked.forEach((name, value) -> {
            Matcher cell = CELL.matcher(name);
            if (cell.matches()) {
                int row = Integer.parseInt(cell.group(1));
                int column = Integer.parseInt(cell.group(2));
                if (column < checks.columns().size()) {
                    cells.add(new CellChange(row, versions.getOrDefault(row, 0), column, value == null ? "" : value));
                }
            }
        });
        Saved saved = drafts.change(list.year(), list.institution(), cells, caller.by());
        tick(asked, versions.keySet());
        return told(saved);
    }

    private void tick(Map<String, String> asked, Set<Integer> shownRows) {
        Set<Integer> left = new HashSet<>();
        Set<Integer> back = new HashSet<>();
        for (int row : shownRows) {
            if (asked.containsKey("t-" + row)) {
                (asked.containsKey("g-" + row) ? left : back).add(row);
            }
        }
        drafts.tick(list.year(), list.institution(), left, back, caller.by());
    }

    private String told(Saved saved) {
        DraftCounts now = drafts.counts(list.draft().id());
        if (saved.taken().isEmpty()) {
            ListParam.say(words.say("listGrid.saved", saved.rows(), now.bad()));
        } else {
            ListParam.warn(words.say("listGrid.taken", saved.taken().size(), saved.by()));
        }
        return again();
    }

    public String undo(int change) {
        LastChange undone = drafts.undo(list.year(), list.institution(), change, caller.by());
        ListParam.say(words.say("listGrid.undone", undone.rows()));
        return again();
    }

    private String again() {
        String showing = show == null || show.equals(DraftFilter.FAULTS) ? "" : "&toon=" + getShow();
        return list.to(PAGE) + showing + (page > 1 ? "&blad=" + page : "");
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
