package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.RowPlace;
import be.lerarenkaart.eligibility.people.Splits;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One file that holds two people: the rows that are somebody else's get a file of their own. */
@Named("splitPerson")
@RequestScoped
@Needs(Right.CHANGE_PEOPLE)
public class SplitPersonBean {

    /** A row to tick. */
    public record Row(String place, String words) {}

    @Inject
    private OnePerson one;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Splits splits;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String[] chosen = {};
    private String reason;
    private List<Row> rows;

    /** Those that came as this person's own; what was merged into them comes free with the end of that merge. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = staffMembers.rowsOf(one.getWho().id()).stream()
                    .map(row -> new Row(new RowPlace(row.importId(), row.row()).toString(), told(row)))
                    .toList();
        }
        return rows;
    }

    private String told(AssignmentFact row) {
        return words.say(
                "splitPerson.row",
                words.of("source", row.source()),
                Integer.toString(row.cardYear()),
                Integer.toString(row.row()),
                row.givenName() + " " + row.familyName(),
                Formats.date(row.birthDate()),
                row.institutionName().isEmpty() ? row.institutionNumber() : row.institutionName(),
                Formats.date(row.begins()));
    }

    public String split() {
        List<RowPlace> places =
                Stream.of(chosen).map(RowPlace::parse).filter(Objects::nonNull).toList();
        long person = splits.split(one.getWho().id(), places, reason, caller.by());
        return OnePerson.told(person, words.say("splitPerson.done", one.getName()));
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen.clone();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
