package be.lerarenkaart.eligibility;

import be.lerarenkaart.eligibility.matching.ListedFacts;
import be.lerarenkaart.eligibility.matching.Matching;
import be.lerarenkaart.eligibility.matching.Recognition;
import be.lerarenkaart.intake.RunningImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says what follows from whom a row of a list is about: whoever the EPD holds needs no list, and where it says that they
 * no longer work, a person must look. Whoever might be somebody known is taken for somebody new meanwhile.
 */
@ApplicationScoped
class PersonMatching {

    @Inject
    private Matching matching;

    /** Gives each row its verdict, and returns those that are kept. */
    ListedPeople recognise(Connection connection, RunningImport running, StaffListRows rows) throws SQLException {
        Map<Integer, Recognition> answers = matching.recognise(
                connection,
                running.cardYear(),
                rows.readable().stream().map(PersonMatching::facts).toList());
        StaffRowWarnings warnings = new StaffRowWarnings(ReferenceLists.read(connection));
        List<ListedPerson> listed = new ArrayList<>();
        for (StaffRow row : rows.readable()) {
            Recognition answer = answers.get(row.source.number());
            long newId = running.id() * AssignmentRows.ROWS_PER_IMPORT + row.source.number();
            listed.add(new ListedPerson(
                    row,
                    answer.isKnown() ? answer.staffMemberId() : newId,
                    !answer.inEpd(),
                    !answer.inEpd() && !answer.method().equals("SCORED")));
            if (answer.inEpd()) {
                String code = answer.workingByEpd() ? "ALREADY_IN_EPD" : "EPD_DISAGREES";
                running.verdicts()
                        .give(
                                row.source.number(),
                                row.knownNumber(),
                                answer.workingByEpd() ? code : "REVIEW",
                                code,
                                "");
            } else if (answer.sameNameAndBirth()) {
                running.verdicts().give(row.source.number(), row.knownNumber(), "REVIEW", "POSSIBLE_MATCH", "");
            } else {
                StaffListRows.accept(running, row, warnings.first(row));
            }
        }
        return new ListedPeople(listed, answers.values());
    }

    private static ListedFacts facts(StaffRow row) {
        return new ListedFacts(
                row.source.number(),
                row.knownNumber(),
                row.familyName,
                row.givenName,
                row.birthDate,
                row.sex,
                row.street,
                row.houseNumber,
                row.postcode,
                row.email,
                row.institution);
    }
}
