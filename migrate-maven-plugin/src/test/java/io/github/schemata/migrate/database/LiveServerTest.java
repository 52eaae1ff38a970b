package io.github.schemata.migrate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.ReleaseLock;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a PostgreSQL that is there. */
final class LiveServerTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("password_encryption", "scram-sha-256")
                .start();
        run(
                "CREATE ROLE ann LOGIN PASSWORD 'hush&hush'",
                "CREATE ROLE bob NOLOGIN",
                "REVOKE ALL ON DATABASE template1 FROM public");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void opensWithUserAndPasswordInTheUrlOrBesideIt() throws SQLException {
        Databases.open(settings("/postgres?user=ann&password=hush%26hush", null, null), Access.CHANGE)
                .close();
        Databases.open(settings("/postgres", "ann", "hush&hush"), Access.READ).close();
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertThat(failure(settings("/nowhere?password=hush", "ann", "hush&hush")))
                .isEqualTo("There is no database jdbc:postgresql://localhost:" + server.getPort()
                        + "/nowhere: the server answers, but has none of that name.\n"
                        + "Correct migrate.url, or create the database.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "nobody"})
    void saysThatTheLoginIsRefused(String user) {
        assertThat(failure(settings("/postgres", user, "hush")))
                .isEqualTo(
                        "The database jdbc:postgresql://localhost:" + server.getPort()
                                + "/postgres refuses the login of " + user + ".\n"
                                + "Check migrate.user and migrate.password, or the server of migrate.serverId in settings.xml.");
    }

    @Test
    void freesALockAndMakesNoTable() throws SQLException {
        DatabaseSettings database = settings("/postgres", "postgres", "postgres");

        assertThat(new ReleaseLock().run(database)).isNull();
        run(
                "CREATE TABLE databasechangeloglock (id INT NOT NULL PRIMARY KEY, locked BOOLEAN NOT NULL,"
                        + " lockgranted TIMESTAMP WITHOUT TIME ZONE, lockedby VARCHAR(255))",
                "INSERT INTO databasechangeloglock VALUES (1, TRUE, '2026-01-02 03:04:05', 'ann@host')");
        assertThat(new ReleaseLock().run(database)).isEqualTo("ann@host, since 2026-01-02 03:04:05");
        assertThat(new ReleaseLock().run(database)).isNull();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT locked, lockedby FROM databasechangeloglock")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getString(2)).isNull();
        }
    }

    private static String failure(DatabaseSettings database) {
        Throwable thrown = catchThrowable(() -> Databases.open(database, Access.CHANGE));
        assertThat(thrown).isInstanceOf(MigrateException.class);
        assertThat(String.valueOf(thrown.getCause())).doesNotContain("hush");
        return thrown.getMessage();
    }

    private static DatabaseSettings settings(String rest, @Nullable String user, @Nullable String password) {
        return new DatabaseSettings(
                new ConnectionSettings("jdbc:postgresql://localhost:" + server.getPort() + rest, user, password),
                DriverSource.OWN);
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
