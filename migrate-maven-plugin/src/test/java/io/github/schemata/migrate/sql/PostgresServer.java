package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

final class PostgresServer implements Server {

    private final EmbeddedPostgres postgres;
    private int number;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static PostgresServer start() throws IOException {
        return new PostgresServer(EmbeddedPostgres.start());
    }

    @Override
    public Product product() {
        return Product.POSTGRESQL;
    }

    @Override
    public void empty() throws SQLException {
        number++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name());
        }
    }

    private String name() {
        return "test" + number;
    }

    @Override
    public Connection connect() throws SQLException {
        return postgres.getDatabase("postgres", name()).getConnection();
    }

    @Override
    public List<String> shell() {
        return Server.isInstalled("psql", "--version")
                ? List.of(
                        "psql",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-X",
                        "-q",
                        "-f",
                        "-",
                        "postgresql://postgres@localhost:" + postgres.getPort() + "/" + name())
                : List.of();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
