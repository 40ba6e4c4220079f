package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.eligibility.CheckedRow;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list that an institution works on: looked at by pages, changed cell by cell, taken back change by change. */
@ApplicationScoped
public class StaffListDrafts {

    @Inject
    private DraftTable table;

    @Inject
    private DraftRows rows;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Changes changes;

    @Inject
    private FormerLists former;

    @Inject
    private StaffListChecks checks;

    @Inject
    private AuditTrail trail;

    public Optional<Draft> find(CardYear year, String institution) {
        return table.find(year, institution);
    }

    public Draft get(CardYear year, String institution) {
        return find(year, institution)
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Er is nog geen lijst in voorbereiding. Begin er een.")));
    }

    public DraftCounts counts(long draft) {
        return rows.counts(draft);
    }

    public long count(long draft, DraftFilter filter) {
        return rows.count(draft, filter);
    }

    /** Faulty rows first. */
    public List<DraftRow> page(long draft, DraftFilter filter, int first, int max) {
        return rows.page(draft, filter, first, max);
    }

    public Optional<DraftRow> row(long draft, int number) {
        return rows.some(draft, List.of(number)).stream().findFirst();
    }

    public Optional<LastChange> lastChange(long draft) {
        return changes.last(draft);
    }

    /** An empty draft, to type in. */
    @Transactional
    public Draft beginEmpty(CardYear year, String institution, By by) {
        return begin(year, institution, "HAND", "", List.of(), by);
    }

    /**
     * A draft with the people of a list that was sent before.
     *
     * @param of the card year of that list: the one before, or this one to mend what was sent
     */
    @Transactional
    public Draft beginFrom(CardYear of, CardYear year, String institution, By by) {
        List<List<String>> people = former.people(of, institution, !of.equals(year));
        if (people.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("no-former-list", 409, "No former list", "Er is geen eerdere lijst om over te nemen."));
        }
        String origin = of.equals(year) ? "SENT" : "FORMER";
        return begin(year, institution, origin, "", people, by);
    }

    private Draft begin(
            CardYear year, String institution, String origin, String name, List<List<String>> people, By by) {
        table.lock(year, institution);
        Draft draft = table.begin(year, institution, origin, name, by);
        int first = table.takeRowNumbers(draft.id(), people.size());
        List<DraftRow> fresh = new ArrayList<>();
        for (List<String> cells : people) {
            fresh.add(new DraftRow(first + fresh.size(), 1, cells, "", false, false, cells, List.of()));
        }
        add(draft, fresh);
        trail.write(
                by, ListAct.LIST_DRAFT_BEGUN, ListAct.subject(year, institution), Change.of("origin", null, origin));
        return draft;
    }

    /** Rows that were read from a file, in the place of whatever stood. */
    Draft fill(CardYear year, String institution, String origin, String name, List<DraftRow> read, By by) {
        table.lock(year, institution);
        Draft draft = table.begin(year, institution, origin, name, by);
        table.takeRowNumbers(
                draft.id(), read.isEmpty() ? 0 : read.get(read.size() - 1).number());
        add(draft, withFormer(year, institution, read));
        trail.write(
                by, ListAct.LIST_DRAFT_BEGUN, ListAct.subject(year, institution), Change.of("origin", null, origin));
        return draft;
    }

    /** Knows who of a file stood on the list of the year before, so that joiners and leavers can be told. */
    private List<DraftRow> withFormer(CardYear year, String institution, List<DraftRow> read) {
        Set<String> before = former.identities(year.previous(), institution);
        if (before.isEmpty()) {
            return read;
        }
        List<CheckedRow> checked = checks.check(
                year, institution, read.stream().map(DraftRow::asRow).toList());
        List<DraftRow> known = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            DraftRow row = read.get(i);
            boolean stood = before.contains(checked.get(i).identity());
            known.add(new DraftRow(
                    row.number(),
                    row.version(),
                    row.cells(),
                    row.oddField(),
                    row.foreignEncoding(),
                    row.gone(),
                    // A file writes dates and addresses its own way: that they differ says nothing.
                    stood ? row.cells() : null,
                    List.of()));
        }
        return known;
    }

    private void add(Draft draft, List<DraftRow> fresh) {
        List<CheckedRow> checked = check(draft, fresh);
        rows.add(draft.id(), fresh, checked);
        duplicates.settleAll(draft.id());
    }

    private List<CheckedRow> check(Draft draft, List<DraftRow> some) {
        return checks.check(
                draft.year(),
                draft.institution(),
                some.stream().map(DraftRow::asRow).toList());
    }

    /** Adds rows that were read from a file below those that stand. */
    Draft append(CardYear year, String institution, List<DraftRow> read, By by) {
        Draft draft = locked(year, institution);
        int first = table.takeRowNumbers(draft.id(), read.size());
        List<DraftRow> numbered = new ArrayList<>(read.size());
        for (DraftRow row : read) {
            numbered.add(new DraftRow(
                    first + numbered.size(),
                    1,
                    row.cells(),
                    row.oddField(),
                    row.foreignEncoding(),
                    false,
                    null,
                    List.of()));
        }
        changes.add(
                draft.id(),
                "APPENDED",
                "",
                numbered.stream().map(row -> Changes.Former.none(row.number())).toList(),
                by);
        add(draft, numbered);
        table.touch(draft.id(), by);
        return draft;
    }

    /** Rows of a file that carry the numbers under which we gave them back. */
    Saved replace(CardYear year, String institution, Map<Integer, List<String>> mended, By by) {
        Draft draft = locked(year, institution);
        List<DraftRow> standing = rows.some(draft.id(), mended.keySet());
        List<DraftRow> next =
                standing.stream().map(row -> row.with(mended.get(row.number()))).toList();
        apply(draft, "CELLS", "", standing, next, by);
        Set<Integer> known = standing.stream().map(DraftRow::number).collect(Collectors.toSet());
        return new Saved(
                next.size(),
                mended.keySet().stream().filter(row -> !known.contains(row)).toList(),
                "");
    }

    /** Writes cells. Rows that somebody changed after they were looked at are left alone, and named. */
    @Transactional
    public Saved change(CardYear year, String institution, List<CellChange> cells, By by) {
        Draft draft = locked(year, institution);
        Map<Integer, List<CellChange>> byRow =
                cells.stream().collect(Collectors.groupingBy(CellChange::row, TreeMap::new, Collectors.toList()));
        List<DraftRow> standing = new ArrayList<>();
        List<DraftRow> next = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (DraftRow row : rows.some(draft.id(), byRow.keySet())) {
            List<CellChange> wanted = byRow.get(row.number());
            DraftRow changed = row.with(written(row.cells(), wanted));
            boolean same = changed.cells().equals(row.cells()) && row.oddField().isEmpty();
            if (wanted.stream().anyMatch(cell -> cell.version() != row.version())) {
                if (!same) {
                    taken.add(row.number());
                }
            } else if (!same) {
                standing.add(row);
                next.add(changed);
            }
        }
        apply(draft, "CELLS", "", standing, next, by);
        return new Saved(next.size(), taken, taken.isEmpty() ? "" : draft.changedBy());
    }

    private static List<String> written(List<String> cells, List<CellChange> wanted) {
        List<String> written = new ArrayList<>(cells);
        wanted.forEach(cell -> written.set(cell.column(), Cells.cut(cell.value())));
        return written;
    }

    /**
     * Ticks who left, or takes the tick away.
     *
     * @param rows numbers
     */
    @Transactional
    public Saved tick(CardYear year, String institution, Set<Integer> rowsLeft, Set<Integer> rowsBack, By by) {
        Draft draft = locked(year, institution);
        int ticked = tick(draft, "LEFT", rowsLeft, true, by);
        return new Saved(ticked + tick(draft, "BACK", rowsBack, false, by), List.of(), "");
    }

    private int tick(Draft draft, String what, Set<Integer> numbers, boolean gone, By by) {
        List<DraftRow> standing = rows.some(draft.id(), numbers).stream()
                .filter(row -> row.gone() != gone)
                .toList();
        apply(
                draft,
                what,
                "",
                standing,
                standing.stream().map(row -> row.gone(gone)).toList(),
                by);
        return standing.size();
    }

    /** Adds somebody at the end. */
    @Transactional
    public int add(CardYear year, String institution, List<String> cells, By by) {
        Draft draft = locked(year, institution);
        int number = table.takeRowNumbers(draft.id(), 1);
        DraftRow fresh =
                new DraftRow(number, 1, cells.stream().map(Cells::cut).toList(), "", false, false, null, List.of());
        changes.add(draft.id(), "ADDED", "", List.of(Changes.Former.none(number)), by);
        List<CheckedRow> checked = check(draft, List.of(fresh));
        rows.add(draft.id(), List.of(fresh), checked);
        duplicates.settle(draft.id(), List.of(checked.get(0).identity()));
        table.touch(draft.id(), by);
        return number;
    }

    /** Rows become others; how they stood is kept. */
    void apply(Draft draft, String what, String field, List<DraftRow> standing, List<DraftRow> next, By by) {
        if (next.isEmpty()) {
            return;
        }
        changes.add(
                draft.id(),
                what,
                field,
                standing.stream().map(Changes.Former::of).toList(),
                by);
        settle(draft, standing, next);
        table.touch(draft.id(), by);
    }

    private void settle(Draft draft, List<DraftRow> standing, List<DraftRow> next) {
        List<CheckedRow> checked = check(draft, next);
        Set<String> identities = new HashSet<>();
        check(draft, standing).forEach(row -> identities.add(row.identity()));
        checked.forEach(row -> identities.add(row.identity()));
        rows.change(draft.id(), next, checked);
        duplicates.settle(draft.id(), identities);
    }

    /**
     * Takes back the newest change.
     *
     * @param change its number, as it was looked at
     */
    @Transactional
    public LastChange undo(CardYear year, String institution, int change, By by) {
        Draft draft = locked(year, institution);
        LastChange last = changes.last(draft.id())
                .filter(newest -> newest.number() == change)
                .orElseThrow(() -> changedMeanwhile(draft));
        List<Changes.Former> before = changes.rows(draft.id(), change);
        Map<Integer, DraftRow> standing =
                rows.some(draft.id(), before.stream().map(Changes.Former::row).toList()).stream()
                        .collect(Collectors.toMap(DraftRow::number, row -> row));
        List<DraftRow> now = new ArrayList<>();
        List<DraftRow> next = new ArrayList<>();
        List<Integer> added = new ArrayList<>();
        for (Changes.Former row : before) {
            DraftRow stands = standing.get(row.row());
            if (row.cells() == null) {
                added.add(row.row());
            } else {
                now.add(stands);
                next.add(new DraftRow(
                        row.row(),
                        stands.version(),
                        row.cells(),
                        row.oddField(),
                        stands.foreignEncoding(),
                        row.gone(),
                        stands.former(),
                        List.of()));
            }
        }
        if (!next.isEmpty()) {
            settle(draft, now, next);
        }
        if (!added.isEmpty()) {
            rows.remove(draft.id(), added);
            duplicates.settleAll(draft.id());
        }
        changes.forget(draft.id(), change);
        table.touch(draft.id(), by);
        return last;
    }

    /** Throws the draft away; what was sent stays. */
    @Transactional
    public void discard(CardYear year, String institution, int version, By by) {
        Draft draft = locked(year, institution);
        mustBe(draft, version);
        table.delete(year, institution);
        trail.write(by, ListAct.LIST_DRAFT_DISCARDED, ListAct.subject(year, institution), Change.NONE);
    }

    Draft locked(CardYear year, String institution) {
        return table.lock(year, institution)
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Er is geen lijst in voorbereiding meer. Begin er een.")));
    }

    static void mustBe(Draft draft, int version) {
        if (draft.version() != version) {
            throw changedMeanwhile(draft);
        }
    }

    private static LerarenkaartException changedMeanwhile(Draft draft) {
        return new LerarenkaartException(Problem.of(
                "draft-changed",
                409,
                "Draft changed",
                "Intussen heeft " + draft.changedBy()
                        + " deze lijst gewijzigd. Je ziet nu de nieuwe versie: kijk ze na en probeer opnieuw."));
    }

    /** All rows that would be sent, in order. */
    List<DraftRow> toSend(Draft draft) {
        List<DraftRow> all = new ArrayList<>();
        rows.eachToSend(draft.id(), all::add);
        return Collections.unmodifiableList(all);
    }
}
