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
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people of a delivery, met row by row: who is new, who comes twice, under which name, and what changed. */
final class DeliveredPeople {

    /** Somebody of the former delivery may have been erased since. */
    private static final long NOBODY = 0;

    private final RunningImport running;
    private final LongIndex numbers = new LongIndex();
    private final LongIndex rowsSeen = new LongIndex();
    private final KnownPeople known;
    private long[] nameHash = new long[4096];
    private long[] factsSum = new long[4096];
    private long[] survivingNameHash = new long[4096];
    private int[] firstRow = new int[4096];
    private final BitSet garbled = new BitSet();
    private final PeopleByValue byInstitution = new PeopleByValue();
    private final PeopleByValue byCategory = new PeopleByValue();
    private int joined = -1;
    private int changed;

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
        long staffMemberId = idOf(person);
        boolean seen = rowsSeen.find(hash) >= 0;
        if (!seen) {
            rowsSeen.add(hash);
            factsSum[person] += hash;
            byInstitution.see(person, row.institution);
            byCategory.see(person, row.category);
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

    private long idOf(int person) {
        return known.idOf(numbers.key(person), running.id() * AssignmentRows.ROWS_PER_IMPORT + firstRow[person]);
    }

    /** How many there are. */
    int now() {
        return numbers.size();
    }

    /** How many the delivery has that held before; 0 when there is none. */
    int before() {
        return known.formerSize();
    }

    int joined() {
        compare();
        return joined;
    }

    int left() {
        return before() - (now() - joined());
    }

    int changed() {
        compare();
        return changed;
    }

    private void compare() {
        if (joined < 0) {
            joined = 0;
            for (int person = 0; person < numbers.size(); person++) {
                PersonDifference difference = difference(person);
                joined += difference == PersonDifference.JOINED ? 1 : 0;
                changed += difference == PersonDifference.CHANGED ? 1 : 0;
            }
        }
    }

    /** With the delivery that held before; null when nothing is told otherwise. */
    private PersonDifference difference(int person) {
        int before = known.placeInFormer(numbers.key(person));
        if (before < 0) {
            return PersonDifference.JOINED;
        }
        return known.factsSum(before) == factsSum[person] ? null : PersonDifference.CHANGED;
    }

    /** Somebody who differs between this delivery and the one that held before. */
    record Differing(long staffMemberId, PersonDifference difference) {}

    /** All of them, once everything was taken: who joined and changed, then who left. */
    Iterator<Differing> differing() {
        Stream<Differing> here = IntStream.range(0, numbers.size())
                .filter(person -> difference(person) != null)
                .mapToObj(person -> new Differing(idOf(person), difference(person)));
        Stream<Differing> gone = IntStream.range(0, known.formerSize())
                .filter(place -> numbers.find(known.formerNumber(place)) < 0)
                .mapToLong(place -> known.idOf(known.formerNumber(place), NOBODY))
                .filter(id -> id != NOBODY)
                .mapToObj(id -> new Differing(id, PersonDifference.LEFT));
        return Stream.concat(here, gone).iterator();
    }

    PeopleByValue byInstitution() {
        return byInstitution;
    }

    PeopleByValue byCategory() {
        return byCategory;
    }

    /** Compared with the delivery that held before: people joined, left, changed, unchanged. */
    JsonObject differences() {
        return Json.createObjectBuilder()
                .add("people", now())
                .add("joined", joined())
                .add("left", left())
                .add("changed", changed())
                .add("unchanged", now() - joined() - changed())
                .build();
    }
}
