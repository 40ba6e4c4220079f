package be.lerarenkaart.systemtest.outside;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.Program;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutsideDatabaseIT {

    private static final int FILES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final TestDatabase database = TestDatabase.fresh();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whenTwoServersShareIt_thenEachFileIsReadOnce() throws Exception {
        try (Program one = server("outside-one");
                Program two = server("outside-two")) {
            for (int file = 0; file < FILES; file++) {
                send(file % 2 == 0 ? one : two, file);
            }
            Instant end = Instant.now().plus(LONGEST);
            while (number("select count(*) from jobs_job where state in ('QUEUED', 'RUNNING')") > 0) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(200);
            }
            assertThat(number("select count(*) from jobs_job where state = 'COMPLETED' and attempts = 1"))
                    .isEqualTo(FILES);
            assertThat(number("select max(last_sequence_no) - count(*) from audit_head, audit_entry"))
                    .isZero();
        }
    }

    private Program server(String home) throws Exception {
        Program.forget(home);
        return Program.startIn(home, home, Program.freePort(), Program.outside(database))
                .awaitReady();
    }

    private void send(Program to, int file) throws Exception {
        URI route = to.address().resolve("api/v1/postcodes");
        HttpRequest request = HttpRequest.newBuilder(route)
                .header("Authorization", "Bearer " + Administrator.KEY)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(
                        """
                        postcode;plaatsnaam;deelgemeente;gemeente;nis;arrondissement;provincie;gewest;breedtegraad;\
                        lengtegraad;coord_bron;bijzonder
                        9000;Gent;;Gent;44021;Gent;Oost-Vlaanderen;Vlaanderen;51.05;3.%d;x;0
                        """
                                .formatted(100 + file)))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
