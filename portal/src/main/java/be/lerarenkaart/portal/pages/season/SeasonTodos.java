package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.distribution.StarterBatch;
import be.lerarenkaart.portal.pages.intake.FileKind;
import be.lerarenkaart.portal.pages.intake.JudgedTooEarly;
import be.lerarenkaart.portal.pages.intake.KindRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What holds the season up, and what a person must look at; the most blocking first. */
final class SeasonTodos {

    private SeasonTodos() {}

    static List<Todo> of(SeasonFacts facts) {
        String year = "?jaar=" + facts.dates().year();
        List<Todo> todos = new ArrayList<>();
        for (KindRow row : facts.kinds()) {
            if (row.held() > 0) {
                todos.add(new Todo("held", row.held(), true, "/beheer/invoer" + year + "#sent-title"));
            }
            if (row.failed()) {
                todos.add(new Todo(
                        "failed." + row.kind(),
                        row.kind() == FileKind.STAFF_LIST ? row.unread() : 0,
                        true,
                        "/beheer/invoer" + year + "&stand=mislukt#sent-title"));
            } else if (!row.isThere() && !row.busy()) {
                todos.add(new Todo(
                        "missing." + row.kind(), 0, true, "/beheer/invoer" + year + "&soort=" + row.kind() + "#stuur"));
            }
        }
        if (facts.decisionIsOld()) {
            String why = facts.windowsChanged() ? "windowsChanged" : "decisionOld";
            todos.add(new Todo(why, 0, true, "/beheer/beslissing" + year));
        }
        if (facts.decision() != null && facts.open().conflicts() > 0) {
            todos.add(
                    new Todo("conflicts", facts.open().conflicts(), true, "/beheer/postcodes" + year + "#conflicten"));
        }
        if (facts.decision() != null && facts.open().gaps() > 0) {
            todos.add(new Todo("gaps", facts.open().gaps(), true, "/beheer/postcodes" + year + "#gaten"));
        }
        if (facts.allocationIsOld()) {
            todos.add(new Todo("allocationOld", 0, true, "/beheer/verdeling" + year));
        }
        for (StarterBatch batch : facts.batchesToOpen()) {
            todos.add(new Todo("starters." + batch.name(), batch.waiting(), false, "#starters"));
        }
        early(facts, FileKind.SUBSCRIPTIONS, year, todos);
        early(facts, FileKind.POSTCODE_CLAIMS, year, todos);
        reviews(facts, year, todos);
        return todos;
    }

    private static void early(SeasonFacts facts, FileKind kind, String year, List<Todo> todos) {
        KindRow row = facts.of(kind);
        long unknown = JudgedTooEarly.rows(row.newest(), facts.newest());
        if (unknown > 0) {
            String file =
                    "/beheer/invoer/bestand" + year + "&id=" + row.newest().id();
            todos.add(new Todo("early." + kind, unknown, false, file + "#early-title"));
        }
    }

    private static void reviews(SeasonFacts facts, String year, List<Todo> todos) {
        facts.reviews().stream()
                .sorted(Comparator.comparing(OpenReviews::blocks).reversed())
                .map(open -> new Todo(
                        "review." + open.kind(),
                        open.items(),
                        open.blocks(),
                        "/beheer/nakijken" + year + "&soort=" + open.kind()))
                .forEach(todos::add);
        KindRow delivery = facts.of(FileKind.EPD_DELIVERY);
        if (delivery.isThere()) {
            String file =
                    "/beheer/invoer/bestand" + year + "&id=" + delivery.newest().id();
            long rejected = delivery.newest().verdicts().getOrDefault("REJECTED", 0L);
            if (rejected > 0) {
                todos.add(new Todo("rejectedRows", rejected, false, file + "&oordeel=REJECTED#rijen"));
            }
        }
        if (facts.reprintsWanted() > 0) {
            todos.add(new Todo("reprints", facts.reprintsWanted(), false, "/beheer/productie" + year));
        }
        String placeThem = facts.openPostcodes() > 0 ? "/beheer/postcodes" : "/beheer/verdeling";
        if (facts.unplaced() > 0) {
            todos.add(new Todo("unplaced", facts.unplaced(), true, placeThem + year));
        }
    }
}
