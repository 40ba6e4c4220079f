package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What institutions are called. */
@ApplicationScoped
class InstitutionNames {

    @Inject
    private Database database;

    /** The number itself when nobody knows the institution. */
    String name(String institution) {
        return database
                .query(
                        "select name from eligibility_institution where lpad(number, 6, '0') = ?",
                        row -> row.getString(1),
                        institution)
                .stream()
                .findFirst()
                .orElse(institution);
    }
}
