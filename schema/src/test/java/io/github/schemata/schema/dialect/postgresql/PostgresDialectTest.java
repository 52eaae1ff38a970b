package io.github.schemata.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.profile.DataProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresDialectTest {

    private final PostgresDialect dialect = new PostgresDialect();

    @Test
    void hasNeitherFileNorFingerprintNorProfile() throws SQLException {
        String url = Databases.create("CREATE TABLE t (a int)");

        assertThat(dialect.absolute(url, Path.of("/folder"))).isEqualTo(url);
        assertThat(dialect.fingerprint(url)).isEmpty();
        try (Connection connection = Databases.open(url)) {
            assertThat(dialect.profile(connection, dialect.read(connection), 10))
                    .isEqualTo(DataProfile.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensForReadingOnly(boolean autoCommit) throws SQLException {
        String url = Databases.create("CREATE TABLE t (a int)");
        try (Connection connection = Databases.open(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(autoCommit);

            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (1)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only transaction");
        }
    }

    @Test
    void leavesTheSessionAsItWas() throws SQLException {
        String url = Databases.create("CREATE TABLE t (a timestamptz DEFAULT '2020-01-01 00:00:00+02')");
        try (Connection connection = DriverManager.getConnection(url)) {
            set(connection, "TimeZone", "Asia/Tokyo");
            set(connection, "quote_all_identifiers", "on");

            assertThat(dialect.read(connection).tables().get(0).columns().get(0).defaultText())
                    .isEqualTo("'2019-12-31 22:00:00+00'::timestamp with time zone");

            assertThat(show(connection, "TimeZone")).isEqualTo("Asia/Tokyo");
            assertThat(show(connection, "quote_all_identifiers")).isEqualTo("on");
            assertThat(show(connection, "transaction_isolation")).isEqualTo("read committed");
            assertThat(connection.getAutoCommit()).isTrue();
            connection.createStatement().execute("INSERT INTO t DEFAULT VALUES");
        }
    }

    @Test
    void readsWithinTheCallersTransaction() throws SQLException {
        String url = Databases.create();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            set(connection, "TimeZone", "Asia/Tokyo");
            connection.createStatement().execute("CREATE TABLE t (a int)");

            assertThat(dialect.read(connection).tables())
                    .extracting(Table::name)
                    .containsExactly(TableName.of("t"));

            assertThat(show(connection, "TimeZone")).isEqualTo("Asia/Tokyo");
            connection.commit();
        }
        assertThat(Databases.read(url).tables()).hasSize(1);
    }

    @Test
    void readsTheOthersWhereOneTableIsDamaged() {
        String url = Databases.create(
                "CREATE TYPE mood AS ENUM ('a')",
                "CREATE TABLE \"T 1\" (m mood DEFAULT 'a')",
                "CREATE TABLE t0 (a int CHECK (a > 1))",
                "CREATE TABLE t2 (a int REFERENCES t2 (a), UNIQUE (a))",
                "CREATE VIEW v AS SELECT a FROM t2",
                "SET allow_system_table_mods TO on",
                "DELETE FROM pg_type WHERE typname = 'mood'");

        Schema schema = Databases.read(url);

        assertThat(schema.tables()).extracting(Table::name).containsExactly(TableName.of("t0"), TableName.of("t2"));
        assertThat(schema.tables().get(1).foreignKeys()).hasSize(1);
        assertThat(schema.views()).hasSize(1);
        assertThat(schema.omissions())
                .extracting(Omission::kind, Omission::name)
                .containsExactly(tuple("table", "T 1"));
        assertThat(schema.omissions().get(0).reason()).startsWith("ERROR: cache lookup failed for type ");
    }

    @Test
    void saysThatADatabaseDoesNotExist() {
        String url = Databases.create().replaceFirst("/db\\d+", "/no such");

        assertRefused(
                url,
                "The PostgreSQL database " + url.replaceFirst("\\?.*", "?…")
                        + " does not exist: the server answers, but has none of that name.\n"
                        + "Correct the url, or create the database.");
    }

    @Test
    void saysThatTheLoginIsRefused() {
        String url = Databases.create().replaceFirst("\\?.*", "");

        assertThatThrownBy(() -> dialect.open(new ConnectionSettings(url, "no-such-user", "secret")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The PostgreSQL database " + url + " refuses the login of no-such-user.\n"
                        + "Check user and password.");
    }

    @Test
    void takesNoLoginBeforeTheHost() {
        assertRefused(
                "jdbc:postgresql://user:secret@localhost/db",
                "The url jdbc:postgresql://…@localhost/db has a login before the host, which PostgreSQL's driver does"
                        + " not read.\nGive user and password by themselves, and take them out of the url.");
    }

    @Test
    void saysThatTheServerCannotBeReached() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertRefused(
                "jdbc:postgresql://127.0.0.1:" + port + "/db?password=secret",
                "The server of jdbc:postgresql://127.0.0.1:" + port + "/db?… cannot be reached.\n"
                        + "Check the url, and that the server is running.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://user:secret@nowhere.invalid/db",
                "jdbc:postgresql://nowhere.invalid/db?password=secret",
                "jdbc:postgresql://127.0.0.1:no-port/db?password=secret",
                "jdbc:postgresql://127.0.0.1:1/db?password=%zzsecret"
            })
    void keepsPasswordsToItself(String url) {
        assertThatThrownBy(() -> dialect.open(new ConnectionSettings(url, null, null)))
                .isInstanceOf(SchemaException.class)
                .hasStackTraceContaining("SchemaException")
                .satisfies(thrown -> {
                    assertThat(thrown.getMessage()).hasLineCount(2).doesNotContain("secret");
                    assertThat(String.valueOf(thrown.getCause())).doesNotContain("secret");
                });
    }

    private void assertRefused(String url, String message) {
        assertThatThrownBy(() -> dialect.open(new ConnectionSettings(url, null, null)))
                .isInstanceOf(SchemaException.class)
                .hasMessage(message);
    }

    private static void set(Connection connection, String parameter, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET " + parameter + " TO '" + value + "'");
        }
    }

    private static String show(Connection connection, String parameter) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + parameter)) {
            row.next();
            return row.getString(1);
        }
    }
}
