package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What updates say of servers that do not let them, and what they never say. */
final class ServerFailuresTest {

    private static final String PASSWORD = "hush&hush";
    private static final String ENCODED = "hush%26hush";

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    enum Kind {
        POSTGRESQL,
        MARIADB;

        /** A database where {@code ann} may look and not make anything. */
        OnServer begin(ChangelogFolder changelog) throws Exception {
            OnServer server = new OnServer(changelog, this == POSTGRESQL ? Servers.postgresql() : Servers.mariadb());
            if (this == POSTGRESQL) {
                if (server.rows("SELECT 1 FROM pg_roles WHERE rolname = 'ann'").isEmpty()) {
                    server.execute("CREATE ROLE ann LOGIN PASSWORD '" + PASSWORD + "'");
                }
            } else {
                String name = server.rows("SELECT database()").get(0);
                // An anonymous user of localhost, where there is one, comes before those of any host.
                for (String host : List.of("localhost", "%")) {
                    server.execute(
                            "CREATE USER IF NOT EXISTS ann@'" + host + "' IDENTIFIED BY '" + PASSWORD + "'",
                            "GRANT SELECT ON `" + name + "`.* TO ann@'" + host + "'");
                }
            }
            return server;
        }
    }

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder)
                .change(
                        "20260101000001-one",
                        "- createTable: {tableName: one, columns: [{column: {name: id, type: int}}]}");
    }

    private OnServer as(
            OnServer server, String database, @Nullable String user, @Nullable String password, String options) {
        String url =
                server.database().connection().url().replaceAll("\\?.*", "").replaceFirst("/[^/]*$", "/" + database);
        return new OnServer(
                changelog,
                server.database().connection().url(),
                new ConnectionSettings(url + options, user, password),
                List.of());
    }

    private static String name(OnServer server) {
        return server.database().connection().url().replaceAll("\\?.*", "").replaceFirst("^.*/", "");
    }

    private static String shown(OnServer server) {
        return server.database().shownUrl();
    }

    private static String failure(OnServer run) {
        Throwable thrown = catchThrowable(run::update);
        assertThat(thrown).isInstanceOf(MigrateException.class);
        StringWriter all = new StringWriter();
        thrown.printStackTrace(new PrintWriter(all));
        assertThat(all + String.join("\n", run.log())).doesNotContain("hush");
        return String.valueOf(thrown.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotMakeTablesIsTold(Kind kind) throws Exception {
        OnServer server = kind.begin(changelog);
        String database = name(server);

        for (OnServer run : List.of(
                as(server, database, "ann", PASSWORD, ""),
                as(
                        server,
                        database,
                        null,
                        null,
                        "?user=ann&password=" + (kind == Kind.POSTGRESQL ? ENCODED : PASSWORD.replace("&", "%26"))))) {
            if (run.database().connection().user() == null && kind == Kind.MARIADB) {
                continue;
            }
            assertThat(failure(run))
                    .startsWith("The database " + shown(server) + " does not allow it")
                    .containsAnyOf("permission denied for schema public", "CREATE command denied to user")
                    .endsWith("\nGrant that right, or give another migrate.user.");
        }
        assertThat(server.rows(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema IN ('public', database())"
                                .replace(kind == Kind.POSTGRESQL ? "database()" : "'public'", "'x'")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoMayWriteIsServed(Kind kind) throws Exception {
        OnServer server = kind.begin(changelog);
        String database = name(server);
        server.execute(
                kind == Kind.POSTGRESQL
                        ? "GRANT CREATE ON SCHEMA public TO ann"
                        : "GRANT ALL ON `" + database + "`.* TO ann@localhost, ann@'%'");
        OnServer run = as(
                server,
                database,
                "ann",
                PASSWORD,
                "?" + (kind == Kind.POSTGRESQL ? "sslpassword" : "trustStorePassword") + "=" + ENCODED);

        assertThat(run.update().ran()).hasSize(1);
        assertThat(run.states()).containsExactly("20260101000001 applied");
        assertThat(run.dryRollback("base")).contains("DROP TABLE");
        assertThat(run.rollback("base", false).ran()).hasSize(1);
        assertThat(run.log()).as("the debug log").isNotEmpty().noneMatch(line -> line.contains("hush"));
    }

    @Test
    void unknownDatabasesAndWrongPasswordsAreNamedOnMariadb() throws Exception {
        OnServer server = Kind.MARIADB.begin(changelog);
        String start = shown(server).replaceFirst("[^/]*$", "");

        assertThat(failure(as(server, "nowhere", "root", null, "")))
                .isEqualTo(
                        "There is no database " + start
                                + "nowhere: the server answers, but has none of that name.\nCorrect migrate.url, or create the database.");
        assertThat(failure(as(server, "mysql", "ann", PASSWORD, "")))
                .startsWith("The database " + start + "mysql refuses the login of ann.\n");
        assertThat(failure(as(server, name(server), "ann", "hush", "?password=hush2")))
                .startsWith("The database " + shown(server) + " refuses the login of ann.\n");
    }

    @Test
    void aStatementThatFailsShowsNoPassword() throws Exception {
        OnServer server = Kind.POSTGRESQL.begin(changelog);
        server.execute("GRANT CREATE ON SCHEMA public TO ann");
        changelog.change("20260101000002-two", "- sql: {sql: ALTER SYSTEM SET work_mem = '4MB'}");

        assertThat(failure(as(server, name(server), "ann", PASSWORD, "")))
                .contains("ALTER SYSTEM cannot run inside a transaction block", "runInTransaction: false");
        changelog.change("20260101000002-two", "- sql: {sql: CREATE DATABASE x}");
        assertThat(failure(as(server, name(server), "ann", PASSWORD, ""))).contains("20260101000002");
    }
}
