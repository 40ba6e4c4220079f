package be.lerarenkaart.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionUrlTest {

    @Test
    void whenAnAddressSaysNothing_thenItGetsEveryParameter() {
        assertThat(ConnectionUrl.complete("jdbc:mysql://db.example:3306/cards"))
                .startsWith("jdbc:mysql://db.example:3306/cards?useLocalSessionState=true&")
                .contains("&connectionTimeZone=UTC&")
                .contains("&allowLoadLocalInfile=false&");
    }

    @Test
    void whenAnAddressSaysSomething_thenThatStays() {
        assertThat(ConnectionUrl.complete("jdbc:mysql://db.example/cards?sslMode=REQUIRED&cachePrepStmts=false"))
                .contains("?sslMode=REQUIRED&cachePrepStmts=false&")
                .doesNotContain("cachePrepStmts=true");
    }

    @Test
    void whenAnAddressNamesMariaDb_thenTheOneDriverWeCarryReadsIt() {
        assertThat(ConnectionUrl.complete("jdbc:mariadb://db.example/cards"))
                .startsWith("jdbc:mysql://db.example/cards?");
    }

    @Test
    void whenCompletedTwice_thenNothingIsAdded() {
        String once = ConnectionUrl.complete("jdbc:mysql://db.example/cards");
        assertThat(ConnectionUrl.complete(once)).isEqualTo(once);
    }
}
