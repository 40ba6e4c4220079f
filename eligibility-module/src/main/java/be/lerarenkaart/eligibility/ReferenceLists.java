package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.kernel.NameKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Postcodes and institutions, in memory for the time of one import. */
final class ReferenceLists {

    private final Map<String, Set<String>> placesOfHomePostcode = new HashMap<>();
    private final Set<String> institutions = new HashSet<>();

    static ReferenceLists read(Connection connection) throws SQLException {
        ReferenceLists lists = new ReferenceLists();
        Database.each(
                connection,
                "select postcode, place, municipality from eligibility_postcode where special = 0",
                row -> lists.placesOfHomePostcode
                        .computeIfAbsent(row.getString(1), postcode -> new HashSet<>())
                        .addAll(List.of(NameKey.folded(row.getString(2)), NameKey.folded(row.getString(3)))));
        Database.each(
                connection,
                "select lpad(number, 6, '0') from eligibility_institution",
                row -> lists.institutions.add(row.getString(1)));
        return lists;
    }

    /** A list replaces the former one whole, so one without rows would leave us with nothing. */
    static void refuseEmpty(long rows) {
        if (rows == 0) {
            throw RefusedFile.because(
                    "nothing-readable", "Geen enkele rij van deze lijst kon gelezen worden; er is niets gewijzigd.");
        }
    }

    boolean isHomePostcode(String postcode) {
        return placesOfHomePostcode.containsKey(postcode);
    }

    boolean isPlaceOf(String postcode, String place) {
        return placesOfHomePostcode.getOrDefault(postcode, Set.of()).contains(NameKey.folded(place));
    }

    boolean hasInstitution(String number) {
        return institutions.contains(number);
    }
}
