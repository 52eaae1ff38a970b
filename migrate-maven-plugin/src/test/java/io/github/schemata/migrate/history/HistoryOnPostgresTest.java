package io.github.schemata.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.changelog.ChangesetKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryOnPostgresTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"databasechangelog", "\"DATABASECHANGELOG\""})
    void readsTheTableHoweverItsNameIsWritten(String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            create(statement, name);
            try {
                assertThat(HistoryReader.read(connection).rows())
                        .containsExactly(new Applied(
                                new ChangesetKey("1", "ann", "db/a.xml"),
                                LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000_000),
                                1,
                                "9:x",
                                null,
                                "EXECUTED"));
            } finally {
                statement.execute("DROP TABLE " + name);
            }
        }
    }

    @Test
    void seesTheTableOfItsOwnSchemaOnly() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA \"Other\"");
            create(statement, "\"Other\".databasechangelog");

            assertThat(HistoryReader.read(connection)).isSameAs(History.NONE);

            statement.execute("SET search_path TO \"Other\"");
            assertThat(HistoryReader.read(connection).rows()).hasSize(1);
        }
    }

    private static void create(Statement statement, String name) throws SQLException {
        statement.execute("CREATE TABLE " + name + " (id VARCHAR(255) NOT NULL, author VARCHAR(255) NOT NULL,"
                + " filename VARCHAR(255) NOT NULL, dateexecuted TIMESTAMP NOT NULL, orderexecuted INT NOT NULL,"
                + " exectype VARCHAR(10) NOT NULL, md5sum VARCHAR(35))");
        statement.execute("INSERT INTO " + name
                + " VALUES ('1', 'ann', 'db/a.xml', '2026-01-02 03:04:05.678', 1, 'EXECUTED', '9:x')");
    }
}
