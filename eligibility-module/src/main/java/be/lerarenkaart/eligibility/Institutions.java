package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The institutions of the list that holds now. */
@ApplicationScoped
public class Institutions {

    private static final String ALL =
            "select lpad(number, 6, '0') as number, name, municipality from eligibility_institution";

    private static final String HAS_WORD = "concat_ws(' ', lpad(number, 6, '0'), name, municipality) like ?";

    private final Database database;

    @Inject
    Institutions(Database database) {
        this.database = database;
    }

    Institutions() {
        this(null);
    }

    /** @param number six digits; anything else is no institution */
    public Optional<Institution> find(String number) {
        if (!number.matches("\\d{6}")) {
            return Optional.empty();
        }
        return database.query(ALL + " where number = ?", Institutions::institution, Integer.parseInt(number)).stream()
                .findFirst();
    }

    /** Those of which number, name and municipality together hold each word, in order of name. */
    public List<Institution> search(String text, int most) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(ALL).append(" where 1 = 1");
        for (String word : text.strip().split("\\s+")) {
            sql.append(" and ").append(HAS_WORD);
            parameters.add("%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        sql.append(" order by name, number limit ?");
        parameters.add(most);
        return database.query(sql.toString(), Institutions::institution, parameters.toArray());
    }

    private static Institution institution(ResultSet row) throws SQLException {
        return new Institution(row.getString("number"), row.getString("name"), row.getString("municipality"));
    }
}
