package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pick-up points of any card year, each as its newest year has it: who works there does so over the years. */
@ApplicationScoped
public class KnownPoints {

    private static final String ALL =
            """
            select code, name, municipality
              from distribution_current_point p
             where card_year = (select max(n.card_year) from distribution_current_point n where n.code = p.code)
            """;

    private final Database database;

    @Inject
    KnownPoints(Database database) {
        this.database = database;
    }

    KnownPoints() {
        this(null);
    }

    public Optional<PointName> find(String code) {
        return database.query(ALL + " and code = ?", KnownPoints::point, code).stream()
                .findFirst();
    }

    /** Those of which code, name and municipality together hold each word, in order of name. */
    public List<PointName> search(String text, int most) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(ALL);
        for (String word : text.strip().split("\\s+")) {
            sql.append(" and concat_ws(' ', code, name, municipality) like ?");
            parameters.add("%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        sql.append(" order by name, code limit ?");
        parameters.add(most);
        return database.query(sql.toString(), KnownPoints::point, parameters.toArray());
    }

    private static PointName point(ResultSet row) throws SQLException {
        return new PointName(row.getString("code"), row.getString("name"), row.getString("municipality"));
    }
}
