package be.lerarenkaart.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Spreads the odd rows over the lists. */
final class ListQuirks {

    private final Staff staff;
    private final List<List<ListQuirk>> ofList = new ArrayList<>();
    private final Deque<Integer> strangers = new ArrayDeque<>();
    private final int[] inDelivery;
    private final Dice dice;

    ListQuirks(Staff staff) {
        this.staff = staff;
        dice = staff.dice(Throw.LIST_ROWS, 1);
        inDelivery = staff.cohorts().members(c -> c.kind() == Kind.PICKUP && c.source() == Cohort.Source.EPD);
        Arrays.stream(staff.cohorts().members(c -> c.kind() == Kind.STRANGER))
                .limit(ListQuirk.strangers(staff.totals()))
                .forEach(strangers::add);
        int lists = staff.totals().onLists("files");
        for (int i = 0; i < lists; i++) {
            ofList.add(new ArrayList<>());
        }
        int next = 0;
        for (ListQuirk quirk : ListQuirk.values()) {
            for (int i = 0; i < staff.totals().onLists(quirk.name()); i++) {
                next = (next + 5) % lists;
                // A row of a workbook without cells is no record, so nothing can be said of it.
                if (quirk == ListQuirk.LEGE_RIJ && StaffLists.dialect(next).isWorkbook()) {
                    next = (next + 1) % lists;
                }
                ofList.get(next).add(quirk);
            }
        }
    }

    void addTo(List<ListRow> rows, Institution institution, ListDialect dialect, int list) {
        List<ListRow> good = List.copyOf(rows);
        for (ListQuirk quirk : ofList.get(list)) {
            ListRow row = row(quirk, dice.pick(good), institution, dialect);
            // The second of two equal rows is the duplicate, so it must not come before the first.
            rows.add(quirk == ListQuirk.DUBBEL ? rows.size() : dice.below(rows.size() + 1), row);
        }
    }

    private ListRow row(ListQuirk quirk, ListRow some, Institution institution, ListDialect dialect) {
        String verdict = quirk.name();
        return switch (quirk) {
            case DUBBEL -> some.about(verdict, some.person());
            case LEGE_RIJ -> ListRow.empty();
            case AL_IN_EPD -> {
                Person person = someoneInDelivery();
                yield row(institution, person, dice.percent(75)).about(verdict, person.stamboekNumber());
            }
            case DATUM_ONGELDIG ->
                stranger(institution).with(ListRow.BIRTH_DATE, dialect.noDate()).about(verdict, "");
            case CONTROLEGETAL -> {
                ListRow row = stranger(institution);
                String wrong = Stamboek.withWrongCheck(row.person(), dice.below(90));
                yield row.with(ListRow.STAMBOEK_NUMBER, wrong).about(verdict, "");
            }
            case NAAM_ONTBREEKT ->
                stranger(institution)
                        .with(ListRow.FAMILY_NAME, "")
                        .with(ListRow.GIVEN_NAME, "")
                        .about(verdict, "");
        };
    }

    private ListRow stranger(Institution institution) {
        return row(institution, staff.people().get(strangers.remove()), false);
    }

    private ListRow row(Institution institution, Person person, boolean withNumber) {
        return ListRow.of(
                institution,
                person,
                staff.homes().of(person),
                staff.assignments().of(person),
                withNumber);
    }

    private Person someoneInDelivery() {
        int person;
        do {
            person = inDelivery[dice.below(inDelivery.length)];
        } while (staff.quirks().of(person) != null);
        return staff.people().get(person);
    }
}
