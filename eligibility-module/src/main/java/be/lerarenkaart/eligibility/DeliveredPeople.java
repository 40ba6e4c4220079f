package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.LongIndex;
import be.lerarenkaart.bulk.RowWriter;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.RunningImport;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;

/** The people of a delivery, met row by row: who is new, who comes twice, under which name, and what changed. */
final class DeliveredPeople {

    private final RunningImport running;
    private final LongIndex numbers = new LongIndex();
    private final LongIndex rowsSeen = new LongIndex();
    private final KnownPeople known;
    private long[] nameHash = new long[4096];
    private long[] factsSum = new long[4096];
    private long[] survivingNameHash = new long[4096];
    private int[] firstRow = new int[4096];
    private final BitSet garbled = new BitSet();

    DeliveredPeople(RunningImport running, Long formerImport) throws SQLException {
        this.running = running;
        this.known = KnownPeople.read(running.connection(), formerImport);
    }

    /** Gives the row its verdict and writes it. */
    void take(StaffRow row, StaffRowWarnings warnings, RowWriter line) {
        int number = row.source.number();
        if (number >= AssignmentRows.ROWS_PER_IMPORT) {
            throw RefusedFile.because(
                    "too-many-rows", "Dit bestand heeft meer dan 999.999 rijen. Is het wel een levering?");
        }
        int met = numbers.size();
        int person = numbers.add(row.stamboekNumber);
        long hash = row.factsHash();
        boolean first = person == met;
        if (first) {
            remember(person, row);
        }
        long staffMemberId =
                known.idOf(row.stamboekNumber, running.id() * AssignmentRows.ROWS_PER_IMPORT + firstRow[person]);
        boolean seen = rowsSeen.find(hash) >= 0;
        if (!seen) {
            rowsSeen.add(hash);
            factsSum[person] += hash;
            AssignmentRows.write(line, running.id(), row, staffMemberId, hash, first);
        }
        rule(row, person, first, seen, warnings);
    }

    private void remember(int person, StaffRow row) {
        if (person == firstRow.length) {
            nameHash = Arrays.copyOf(nameHash, person * 2);
            factsSum = Arrays.copyOf(factsSum, person * 2);
            survivingNameHash = Arrays.copyOf(survivingNameHash, person * 2);
            firstRow = Arrays.copyOf(firstRow, person * 2);
        }
        nameHash[person] = row.nameHash();
        survivingNameHash[person] = row.survivingNameHash();
        garbled.set(person, row.source.foreignEncoding());
        firstRow[person] = row.source.number();
    }

    private void rule(StaffRow row, int person, boolean first, boolean seen, StaffRowWarnings warnings) {
        int number = row.source.number();
        if (seen) {
            give(number, row, "MERGED", Finding.of("DUPLICATE_ROW"));
        } else if (!first && !isNamedAlike(person, row)) {
            Finding conflict = Finding.at(row, StaffField.FAMILY_NAME, "NAME_CONFLICT");
            give(number, row, "REVIEW", conflict);
            give(firstRow[person], row, "REVIEW", conflict);
        } else if (!first) {
            give(number, row, "MERGED", Finding.of("SECOND_ASSIGNMENT"));
        } else {
            Finding warning = warnings.first(row);
            if (warning == null) {
                running.verdicts().give(number, row.stamboekNumber, "ACCEPTED");
            } else {
                give(number, row, "WARNING", warning);
            }
        }
    }

    private boolean isNamedAlike(int person, StaffRow row) {
        boolean mayBeGarbled = garbled.get(person) || row.source.foreignEncoding();
        return nameHash[person] == row.nameHash()
                || mayBeGarbled && survivingNameHash[person] == row.survivingNameHash();
    }

    private void give(int number, StaffRow row, String verdict, Finding finding) {
        running.verdicts().give(number, row.stamboekNumber, verdict, finding.code(), finding.field());
    }

    /** Compared with the delivery that held before: people joined, left, changed, unchanged. */
    JsonObject differences() {
        long joined = 0;
        long changed = 0;
        for (int person = 0; person < numbers.size(); person++) {
            int before = known.placeInFormer(numbers.key(person));
            if (before < 0) {
                joined++;
            } else if (known.factsSum(before) != factsSum[person]) {
                changed++;
            }
        }
        long stayed = numbers.size() - joined;
        return Json.createObjectBuilder()
                .add("people", numbers.size())
                .add("joined", joined)
                .add("left", known.formerSize() - stayed)
                .add("changed", changed)
                .add("unchanged", stayed - changed)
                .build();
    }
}
