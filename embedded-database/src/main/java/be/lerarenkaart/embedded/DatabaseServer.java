package be.lerarenkaart.embedded;

/** A running server that lets one user in. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedDatabase, MySqlServer {

    String jdbcUrl(String schema);

    String user();

    String password();

    @Override
    void close();
}
