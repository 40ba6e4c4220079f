package be.lerarenkaart.architecture.offenders.eligibility;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class RepositoryThatPreparesItsOwn {

    boolean find(Connection connection, String typed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1 where 'x' = '" + typed + "'");
        }
    }
}
