package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.review.ReviewItem;
import be.lerarenkaart.eligibility.review.ReviewSide;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both sides of an item, thing by thing. */
final class SideRows {

    private final ReviewSide left;
    private final ReviewSide right;
    private final Words words;
    private final List<SideRow> rows = new ArrayList<>();

    private SideRows(ReviewItem item, Words words) {
        this.left = item.left();
        this.right = item.right();
        this.words = words;
    }

    /** None when it rests on no row. */
    static List<SideRow> of(ReviewItem item, Words words) {
        return item.left() == null ? List.of() : new SideRows(item, words).all();
    }

    private List<SideRow> all() {
        add("name", row -> row.givenName() + " " + row.familyName());
        add("born", row -> Formats.date(row.birthDate()));
        add("number", row -> orNothing(row.stamboekNumber()));
        add("email", row -> orNothing(row.email()));
        add("home", SideRows::home);
        add("institution", row -> joined(" ", row.institutionName(), row.institutionNumber()));
        add("duty", row -> joined(", ", named(row.categoryName(), row.category()), row.duty()));
        add("period", this::period);
        add("state", row -> orNothing(joined(" ", row.stateName(), row.state())));
        return rows;
    }

    private void add(String name, Function<AssignmentFact, String> said) {
        rows.add(new SideRow(name, said.apply(left.row()), right == null ? null : said.apply(right.row())));
    }

    private static String home(AssignmentFact row) {
        return joined(
                ", ",
                joined(" ", row.street(), row.houseNumber(), row.box()),
                joined(" ", row.postcode(), row.place()),
                "BE".equals(row.country()) ? "" : row.country());
    }

    private String period(AssignmentFact row) {
        return row.ends() == null
                ? words.say("assignment.open", Formats.date(row.begins()))
                : words.say("assignment.from.until", Formats.date(row.begins()), Formats.date(row.ends()));
    }

    private static String named(String name, String code) {
        return name == null || name.isEmpty() ? code : name;
    }

    private static String orNothing(String text) {
        return text == null || text.isBlank() ? Formats.NOTHING : text;
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }
}
