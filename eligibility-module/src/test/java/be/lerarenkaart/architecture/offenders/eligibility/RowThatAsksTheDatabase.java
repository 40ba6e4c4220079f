package be.lerarenkaart.architecture.offenders.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;

final class RowThatAsksTheDatabase {

    String name(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
