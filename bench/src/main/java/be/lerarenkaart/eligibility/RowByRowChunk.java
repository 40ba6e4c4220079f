package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.Province;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What {@link RowByRowDelivery} knows while it works on one chunk, and how it writes it. */
final class RowByRowChunk implements AutoCloseable {

    /** A row of the person, of this delivery or of the one before. */
    private record Seen(long importId, int row, long factsHash, String familyName, String givenName) {}

    private record Person(long id, boolean isNew, boolean changed, List<Seen> rows) {}

    private record Ruling(StaffRow row, String verdict, Finding finding) {}

    private final Connection connection;
    private final long importId;
    private final long former;
    private final PreparedStatement findPerson;
    private final PreparedStatement findRows;
    private final PreparedStatement insertPerson;
    private final PreparedStatement updatePerson;
    private final PreparedStatement insertAssignment;
    private final PreparedStatement insertVerdict;
    private final PreparedStatement updateVerdict;
    private final PreparedStatement note;
    private final Map<Long, Person> people = new HashMap<>();
    private final Map<Integer, Ruling> rulings = new TreeMap<>();
    private int rowsRead;
    private int joined;
    private int changed;

    RowByRowChunk(Connection connection, long importId, long former) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        this.former = former;
        findPerson = connection.prepareStatement("select id, family_name, given_name, birth_date, email"
                + " from eligibility_staff_member where stamboek_number = ?");
        findRows = connection.prepareStatement("select import_id, row_no, facts_hash, family_name, given_name"
                + " from eligibility_assignment where staff_member_id = ? and import_id in (?, ?)"
                + " order by import_id, row_no");
        insertPerson = connection.prepareStatement("insert into eligibility_staff_member (id, stamboek_number,"
                + " family_name, given_name, name_key, birth_date, email, import_id) values (?, ?, ?, ?, ?, ?, ?, ?)");
        updatePerson = connection.prepareStatement("update eligibility_staff_member set family_name = ?,"
                + " given_name = ?, name_key = ?, birth_date = ?, email = ?, import_id = ? where id = ?");
        insertAssignment = connection.prepareStatement(
                "insert into " + AssignmentRows.INTO + " values (?" + ", ?".repeat(29) + ")");
        insertVerdict = connection.prepareStatement("insert into intake_verdict"
                + " (import_id, row_no, stamboek_number, verdict, code, field) values (?, ?, ?, ?, ?, ?)");
        updateVerdict = connection.prepareStatement(
                "update intake_verdict set verdict = ?, code = ?, field = ? where import_id = ? and row_no = ?");
        note = connection.prepareStatement("update jobs_job set progress = ?, result = ? where id = ?");
    }

    void take(StaffRow row, StaffRowWarnings warnings) throws SQLException {
        Person person = people.get(row.stamboekNumber);
        if (person == null) {
            person = find(row);
            people.put(row.stamboekNumber, person);
        }
        long hash = row.factsHash();
        List<Seen> here =
                person.rows().stream().filter(seen -> seen.importId == importId).toList();
        boolean duplicate = here.stream().anyMatch(seen -> seen.factsHash == hash);
        if (duplicate) {
            verdict(row, "MERGED", Finding.of("DUPLICATE_ROW"));
            return;
        }
        compare(person, hash);
        person.rows().add(new Seen(importId, row.source.number(), hash, row.familyName, row.givenName));
        if (here.isEmpty()) {
            savePerson(person, row);
            Finding warning = warnings.first(row);
            verdict(row, warning == null ? "ACCEPTED" : "WARNING", warning == null ? Finding.of("") : warning);
        } else if (isNamedAlike(here.get(0), row)) {
            verdict(row, "MERGED", Finding.of("SECOND_ASSIGNMENT"));
        } else {
            Finding conflict = Finding.at(row, StaffField.FAMILY_NAME, "NAME_CONFLICT");
            verdict(row, "REVIEW", conflict);
            changeVerdict(here.get(0).row, conflict);
        }
        saveAssignment(person, row, hash, here.isEmpty());
    }

    private Person find(StaffRow row) throws SQLException {
        findPerson.setLong(1, row.stamboekNumber);
        try (ResultSet found = findPerson.executeQuery()) {
            if (!found.next()) {
                long id = importId * AssignmentRows.ROWS_PER_IMPORT + row.source.number();
                return new Person(id, true, false, new ArrayList<>());
            }
            boolean differs = !found.getString(2).equals(row.familyName)
                    || !found.getString(3).equals(row.givenName)
                    || !Objects.equals(found.getObject(4, LocalDate.class), row.birthDate)
                    || !found.getString(5).equals(row.email);
            return new Person(found.getLong(1), false, differs, rowsOf(found.getLong(1)));
        }
    }

    private List<Seen> rowsOf(long staffMemberId) throws SQLException {
        findRows.setLong(1, staffMemberId);
        findRows.setLong(2, former);
        findRows.setLong(3, importId);
        List<Seen> rows = new ArrayList<>();
        try (ResultSet found = findRows.executeQuery()) {
            while (found.next()) {
                rows.add(new Seen(
                        found.getLong(1), found.getInt(2), found.getLong(3), found.getString(4), found.getString(5)));
            }
        }
        return rows;
    }

    private void compare(Person person, long hash) {
        List<Seen> before =
                person.rows().stream().filter(seen -> seen.importId == former).toList();
        if (before.isEmpty()) {
            joined++;
        } else if (before.stream().noneMatch(seen -> seen.factsHash == hash)) {
            changed++;
        }
    }

    private static boolean isNamedAlike(Seen first, StaffRow row) {
        return FactsHash.of(first.familyName.toLowerCase(), first.givenName.toLowerCase()) == row.nameHash();
    }

    private void savePerson(Person person, StaffRow row) throws SQLException {
        if (person.isNew()) {
            bind(
                    insertPerson,
                    person.id(),
                    row.stamboekNumber,
                    row.familyName,
                    row.givenName,
                    row.nameKey(),
                    row.birthDate,
                    row.email,
                    importId);
        } else if (person.changed()) {
            bind(
                    updatePerson,
                    row.familyName,
                    row.givenName,
                    row.nameKey(),
                    row.birthDate,
                    row.email,
                    importId,
                    person.id());
        }
    }

    private void saveAssignment(Person person, StaffRow row, long hash, boolean first) throws SQLException {
        bind(
                insertAssignment,
                importId,
                row.source.number(),
                person.id(),
                row.stamboekNumber,
                row.familyName,
                row.givenName,
                row.nameKey(),
                row.sex.isEmpty() ? "" : row.sex.substring(0, 1),
                row.birthDate,
                row.street,
                row.houseNumber,
                row.box,
                row.postcode,
                row.place,
                row.country,
                Province.ofHome(row.country, row.postcode).label(),
                row.email,
                row.institution,
                row.category,
                row.duty,
                row.begins,
                row.ends,
                row.state,
                row.numerator,
                row.denominator,
                row.firstAppointment,
                row.reEntry,
                row.declaredStarter,
                hash,
                first);
    }

    void verdict(StaffRow row, String verdict, Finding finding) {
        rulings.put(row.source.number(), new Ruling(row, verdict, finding));
    }

    /** Of a row of this chunk, or of one that is written already. */
    private void changeVerdict(int row, Finding finding) throws SQLException {
        Ruling ruling = rulings.get(row);
        if (ruling != null) {
            rulings.put(row, new Ruling(ruling.row, "REVIEW", finding));
        } else {
            bind(updateVerdict, "REVIEW", finding.code(), finding.field(), importId, row);
        }
    }

    /** Writes and commits the chunk. */
    void write() throws SQLException {
        rowsRead += rulings.size();
        for (Ruling ruling : rulings.values()) {
            long number = ruling.row.knownNumber();
            bind(
                    insertVerdict,
                    importId,
                    ruling.row.source.number(),
                    number == StaffRow.NONE ? null : number,
                    ruling.verdict,
                    ruling.finding.code(),
                    ruling.finding.field());
        }
        for (PreparedStatement batch :
                List.of(insertPerson, updatePerson, insertAssignment, insertVerdict, updateVerdict)) {
            batch.executeBatch();
        }
        bind(note, 0.5, "{\"read\":" + rowsRead + ",\"joined\":" + joined + ",\"changed\":" + changed + "}", importId);
        note.executeBatch();
        connection.commit();
        people.clear();
        rulings.clear();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(
                findPerson,
                findRows,
                insertPerson,
                updatePerson,
                insertAssignment,
                insertVerdict,
                updateVerdict,
                note)) {
            statement.close();
        }
    }
}
