package be.lerarenkaart.systemtest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import java.net.HttpURLConnection;
import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SchemaMigrationIT {

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource database;

    @Test
    void whenThePortalStarted_thenEveryModuleWithTablesHasAHistoryThatSucceeded() throws SQLException {
        List<String> failed = new ArrayList<>();
        List<String> modules = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = database() and table_name like '%\\_schema\\_history' order by 1")) {
                while (rows.next()) {
                    modules.add(rows.getString(1).replace("_schema_history", ""));
                }
            }
            for (String module : modules) {
                try (var rows =
                        statement.executeQuery("select script from " + module + "_schema_history where not success")) {
                    while (rows.next()) {
                        failed.add(rows.getString(1));
                    }
                }
            }
        }
        assertEquals(List.of(), failed);
        assertEquals(List.of("access", "distribution", "eligibility", "partner", "reporting"), modules);
    }

    @Test
    @RunAsClient
    void whenAskedWhetherItIsReady_thenItSaysSo(@ArquillianResource URL portal) throws Exception {
        var answer = (HttpURLConnection) new URL(portal, "/health/ready").openConnection();
        assertEquals(200, answer.getResponseCode());
    }
}
