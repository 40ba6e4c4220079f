package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Mends the same mistake in all rows at once: first it shows which and how, then it does. */
@ApplicationScoped
public class StaffListRepairs {

    /** Of one mistake in one column, more are mended in a second round. */
    private static final int MOST = 50_000;

    private static final int LOOKED_AT = 2_000;
    private static final int SHOWN = 50;

    /** Mistakes of which not the cell is wrong, but the row. */
    private static final Set<String> OF_ROWS = Set.of("DUPLICATE", "FIELD_COUNT");

    @Inject
    private Database database;

    @Inject
    private DraftRows rows;

    @Inject
    private StaffListDrafts drafts;

    @Inject
    private StaffListChecks checks;

    /** Public lists, both ways; only where there is no doubt. */
    private record Towns(Map<String, String> placeOfPostcode, Map<String, String> postcodeOfPlace) {}

    /** Mistakes that stand in several rows, or that we know how to mend; faults first, commonest first. */
    public List<Alike> alike(Draft draft) {
        List<Alike> found = new ArrayList<>();
        Towns towns = towns();
        for (FindingCount count : rows.findings(draft.id())) {
            if (count.code().equals("ENCODING")) {
                continue;
            }
            boolean ofRows = OF_ROWS.contains(count.code()) || column(count.field()) < 0;
            List<DraftRow> having = rows.having(draft.id(), count.field(), count.code(), LOOKED_AT);
            if (ofRows) {
                DraftRow first = having.get(0);
                found.add(new Alike(
                        count.field(),
                        count.code(),
                        count.fault(),
                        Alike.ROWS,
                        first.number(),
                        (int) count.rows(),
                        "",
                        null));
            } else {
                found.addAll(group(draft, count, having, towns));
            }
        }
        found.sort(Comparator.comparing((Alike alike) -> !alike.fault()).thenComparing(alike -> -alike.rows()));
        return found;
    }

    private List<Alike> group(Draft draft, FindingCount count, List<DraftRow> having, Towns towns) {
        Map<String, List<DraftRow>> groups = new LinkedHashMap<>();
        int column = column(count.field());
        Map<String, Long> values = new HashMap<>();
        having.forEach(row -> values.merge(row.cells().get(column), 1L, Long::sum));
        for (DraftRow row : having) {
            String value = row.cells().get(column);
            Repair repair = Repair.of(value, surroundings(draft, row, count.field(), towns));
            String key = repair != null
                    ? repair.name()
                    : values.get(value) > 1 ? Alike.VALUE + value : Alike.SHAPE + shape(value);
            groups.computeIfAbsent(key, way -> new ArrayList<>()).add(row);
        }
        List<Alike> found = new ArrayList<>();
        groups.forEach((key, members) -> {
            DraftRow first = members.get(0);
            String before = first.cells().get(column);
            boolean known = !key.startsWith(Alike.VALUE) && !key.startsWith(Alike.SHAPE);
            String way = known ? key : key.startsWith(Alike.VALUE) ? Alike.VALUE : Alike.SHAPE;
            String after =
                    known ? Repair.valueOf(key).mended(before, surroundings(draft, first, count.field(), towns)) : null;
            // A remark that nobody can mend alike is no work.
            if (known || count.fault() && members.size() > 1) {
                found.add(new Alike(
                        count.field(),
                        count.code(),
                        count.fault(),
                        way,
                        first.number(),
                        members.size(),
                        before,
                        after));
            }
        });
        return found;
    }

    /** How a value is written: figures are 9, letters are a. */
    private static String shape(String value) {
        return value.replaceAll("\\p{L}+", "a").replaceAll("\\d", "9");
    }

    private int column(String name) {
        return checks.columns().stream().map(Column::name).toList().indexOf(name);
    }

    private Repair.Surroundings surroundings(Draft draft, DraftRow row, String field, Towns towns) {
        return new Repair.Surroundings(
                field,
                checks.columns().stream().map(Column::name).toList(),
                row.cells(),
                draft.institution(),
                draft.year(),
                towns.placeOfPostcode(),
                towns.postcodeOfPlace());
    }

    private Towns towns() {
        Map<String, String> placeOfPostcode = new HashMap<>();
        Map<String, String> postcodeOfPlace = new HashMap<>();
        database.query("select postcode, place from eligibility_postcode where special = 0 order by sequence", row -> {
            String place = row.getString(2);
            placeOfPostcode.merge(row.getString(1), place, (one, other) -> "");
            return postcodeOfPlace.merge(NameKey.folded(place), row.getString(1), (one, other) -> "");
        });
        placeOfPostcode.values().removeIf(String::isEmpty);
        postcodeOfPlace.values().removeIf(String::isEmpty);
        return new Towns(placeOfPostcode, postcodeOfPlace);
    }

    /** What we would make of one cell; null when we do not know. */
    public Function<DraftRow, Map<String, String>> suggestions(Draft draft) {
        Towns towns = towns();
        return row -> {
            Map<String, String> suggested = new HashMap<>();
            row.findings().stream()
                    .filter(finding -> column(finding.column()) >= 0 && !OF_ROWS.contains(finding.code()))
                    .forEach(finding -> {
                        String value = row.cells().get(column(finding.column()));
                        Repair.Surroundings around = surroundings(draft, row, finding.column(), towns);
                        Repair repair = Repair.of(value, around);
                        if (repair != null) {
                            suggested.put(finding.column(), repair.mended(value, around));
                        }
                    });
            return suggested;
        };
    }

    /**
     * Shows what mending would do.
     *
     * @param alike its field, code, way and row are enough
     */
    public AlikePreview preview(Draft draft, Alike alike) {
        List<AlikePreview.Mended> all = members(draft, alike);
        if (all.isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                    "nothing-alike", 409, "Nothing alike", "Deze fout staat er niet meer. Kijk welke er nog zijn."));
        }
        AlikePreview.Mended first = all.get(0);
        boolean ofRows = alike.way().equals(Alike.ROWS);
        boolean mayBeEmpty = !ofRows && mayBeEmpty(alike.field());
        boolean fault = first.row().findings().stream()
                .anyMatch(finding -> finding.fault() && finding.column().equals(alike.field()));
        Alike whole = new Alike(
                alike.field(),
                alike.code(),
                fault,
                alike.way(),
                first.row().number(),
                all.size(),
                first.before(),
                first.after());
        return new AlikePreview(whole, draft.version(), mayBeEmpty, all.subList(0, Math.min(SHOWN, all.size())));
    }

    /** Nobody is recognised without these; all else may be unknown. */
    private static boolean mayBeEmpty(String field) {
        return !Set.of("naam", "voornaam", "geboortedatum").contains(field);
    }

    private List<AlikePreview.Mended> members(Draft draft, Alike alike) {
        List<DraftRow> having = rows.having(draft.id(), alike.field(), alike.code(), MOST);
        int column = column(alike.field());
        if (alike.way().equals(Alike.ROWS)) {
            return having.stream()
                    .map(row -> new AlikePreview.Mended(row, "", null))
                    .toList();
        }
        if (column < 0) {
            return List.of();
        }
        String like = having.stream()
                .filter(row -> row.number() == alike.like())
                .map(row -> row.cells().get(column))
                .findFirst()
                .orElse(null);
        Towns towns = towns();
        List<AlikePreview.Mended> members = new ArrayList<>();
        for (DraftRow row : having) {
            String value = row.cells().get(column);
            Repair repair = Repair.of(value, surroundings(draft, row, alike.field(), towns));
            boolean member =
                    switch (alike.way()) {
                        case Alike.VALUE -> value.equals(like);
                        case Alike.SHAPE ->
                            like != null && repair == null && shape(value).equals(shape(like));
                        default -> repair != null && repair.name().equals(alike.way());
                    };
            if (member) {
                boolean known = repair != null && repair.name().equals(alike.way());
                String after = known ? repair.mended(value, surroundings(draft, row, alike.field(), towns)) : null;
                members.add(new AlikePreview.Mended(row, value, after));
            }
        }
        return members;
    }

    /**
     * Mends it everywhere.
     *
     * @param version of the draft that was looked at
     * @param value what all become; null for what was shown. Rows with too many or too few fields stay as they are, and
     *     count as looked at
     * @return how many rows
     */
    @Transactional
    public int mend(CardYear year, String institution, Alike alike, int version, String value, By by) {
        Draft draft = drafts.locked(year, institution);
        StaffListDrafts.mustBe(draft, version);
        int column = column(alike.field());
        List<DraftRow> standing = new ArrayList<>();
        List<DraftRow> next = new ArrayList<>();
        boolean asTheyAre = alike.way().equals(Alike.ROWS) && alike.code().equals("FIELD_COUNT");
        for (AlikePreview.Mended member : members(draft, alike)) {
            if (asTheyAre) {
                standing.add(member.row());
                next.add(member.row().with(member.row().cells()));
                continue;
            }
            String after = value == null ? member.after() : value;
            if (after != null && column >= 0) {
                List<String> cells = new ArrayList<>(member.row().cells());
                cells.set(column, Cells.cut(after));
                standing.add(member.row());
                next.add(member.row().with(cells));
            }
        }
        drafts.apply(draft, "ALIKE", alike.field(), standing, next, by);
        return next.size();
    }

    /** Leaves all these rows out. */
    @Transactional
    public int leaveOut(CardYear year, String institution, Alike alike, int version, By by) {
        Draft draft = drafts.locked(year, institution);
        StaffListDrafts.mustBe(draft, version);
        List<DraftRow> standing =
                members(draft, alike).stream().map(AlikePreview.Mended::row).toList();
        drafts.apply(
                draft,
                "LEFT",
                "",
                standing,
                standing.stream().map(row -> row.gone(true)).toList(),
                by);
        return standing.size();
    }
}
