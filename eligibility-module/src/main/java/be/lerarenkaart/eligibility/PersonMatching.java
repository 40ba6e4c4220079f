package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.matching.ListedFacts;
import be.lerarenkaart.eligibility.matching.Matching;
import be.lerarenkaart.eligibility.matching.Recognition;
import be.lerarenkaart.intake.RunningImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what follows from whom a row of a list is about: whoever the EPD holds needs no list, and where it says that they
 * no longer work, a person must look. Whoever might be somebody known is taken for somebody new meanwhile.
 */
@ApplicationScoped
class PersonMatching {

    private static final int AT_ONCE = 1000;

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
        Map<Long, Known> known = known(connection, answers.values());
        for (StaffRow row : rows.readable()) {
            Recognition answer = answers.get(row.source.number());
            boolean another =
                    answer.isKnown() && known.get(answer.staffMemberId()).isAnother(row);
            long newId = running.id() * AssignmentRows.ROWS_PER_IMPORT + row.source.number();
            listed.add(new ListedPerson(
                    row,
                    answer.isKnown() ? answer.staffMemberId() : newId,
                    !answer.inEpd(),
                    !answer.inEpd() && !answer.method().equals("SCORED") && !another));
            if (another) {
                // That a number is somebody's is not for whoever makes one up to learn.
                running.verdicts().give(row.source.number(), row.knownNumber(), "REVIEW", "NAME_CONFLICT", "");
            } else if (answer.inEpd()) {
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

    /** Who they are of whom only the number was recognised. */
    private record Known(String nameKey, LocalDate birthDate) {

        boolean isAnother(StaffRow row) {
            boolean born = birthDate != null && birthDate.equals(row.birthDate);
            return nameKey != null && !born && !nameKey.equals(row.nameKey());
        }
    }

    private static Map<Long, Known> known(Connection connection, Collection<Recognition> answers) throws SQLException {
        Map<Long, Known> known = new HashMap<>();
        List<Long> byNumber = new ArrayList<>();
        for (Recognition answer : answers) {
            if (answer.isKnown()) {
                known.put(answer.staffMemberId(), new Known(null, null));
                if (answer.method().equals("NUMBER")) {
                    byNumber.add(answer.staffMemberId());
                }
            }
        }
        for (int from = 0; from < byNumber.size(); from += AT_ONCE) {
            List<Long> part = byNumber.subList(from, Math.min(byNumber.size(), from + AT_ONCE));
            Database.query(
                    connection,
                    "select id, name_key, birth_date from eligibility_staff_member where id in ("
                            + String.join(", ", Collections.nCopies(part.size(), "?")) + ")",
                    row -> known.put(row.getLong(1), new Known(row.getString(2), row.getObject(3, LocalDate.class))),
                    part.toArray());
        }
        return known;
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
