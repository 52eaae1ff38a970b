package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.sqlite.lock.RunLock;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReleaseLockTest {

    private static final String TABLE =
            "CREATE TABLE DATABASECHANGELOGLOCK (ID INTEGER NOT NULL, LOCKED BOOLEAN NOT NULL,"
                    + " LOCKGRANTED TEXT, LOCKEDBY VARCHAR(255), CONSTRAINT PK PRIMARY KEY (ID))";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void begin() throws Exception {
        file = folder.resolve("my shop.db");
        database("CREATE TABLE t (a)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "2026-01-02 03:04:05.678" | ann@host (10.0.0.1), since 2026-01-02 03:04:05
                    "2026-01-02T03:04:05"     | ann@host (10.0.0.1), since 2026-01-02 03:04:05
                    "some day"                | ann@host (10.0.0.1)
                    NULL                      | ann@host (10.0.0.1)
                    """)
    void namesWhoLeftTheLockAndFreesIt(String granted, String shown) throws Exception {
        database(
                TABLE,
                "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 1, " + granted.replace('"', '\'')
                        + ", 'ann@host (10.0.0.1)')");

        assertThat(new ReleaseLock().run(settings())).isEqualTo(shown);
        assertThat(rows()).containsExactly("1/0/null/null");
        assertThat(new ReleaseLock().run(settings())).isNull();
        assertThat(names()).containsExactly("my shop.db");
    }

    @Test
    void understandsTimesThatAreNumbers() throws Exception {
        database(
                TABLE.replace(" TEXT", " TIMESTAMP"),
                "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 1, 1767323045678, NULL)");

        assertThat(new ReleaseLock().run(settings())).matches("unknown, since 2026-01-0[123] \\d\\d:\\d\\d:05");
    }

    @Test
    void makesNoTableWhereLiquibaseNeverWas() throws Exception {
        assertThat(new ReleaseLock().run(settings())).isNull();

        try (Database database = Database.at(file)) {
            assertThat(database.values("SELECT name FROM sqlite_schema")).containsExactly("t");
        }
        assertThat(names()).containsExactly("my shop.db");
    }

    @Test
    void makesNoDatabase() throws Exception {
        Files.delete(file);

        assertThatThrownBy(() -> new ReleaseLock().run(settings()))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("There is no SQLite database " + file);
        assertThat(names()).isEmpty();
    }

    @Test
    void leavesTheLockOfARunThatIsAlive() throws Exception {
        database(TABLE, "INSERT INTO DATABASECHANGELOGLOCK VALUES (1, 1, NULL, 'ann')");
        RunLock run = RunLock.of(file);
        assertThat(run.tryAcquire()).isTrue();
        try {
            assertThatThrownBy(() -> new ReleaseLock().run(settings()))
                    .isInstanceOf(MigrateException.class)
                    .hasMessageMatching("The changelog lock of jdbc:sqlite:\\Q" + file
                            + "\\E is held by a run that is alive: .+@.+, process "
                            + ProcessHandle.current().pid() + ", since .+Z[.]\n"
                            + "Wait for it to end, or end that process: its lock frees itself[.]");
            assertThat(rows()).containsExactly("1/1/null/ann");
        } finally {
            run.release();
        }
        assertThat(new ReleaseLock().run(settings())).isEqualTo("ann");
    }

    @Test
    void takesTheFileOfAKilledRunAway() throws Exception {
        Files.writeString(folder.resolve("my shop.db-liquibase.lock"), "ann@host, process 1, since then");

        assertThat(new ReleaseLock().run(settings())).isNull();
        assertThat(names()).containsExactly("my shop.db");
    }

    private DatabaseSettings settings() {
        return ChangelogFolder.sqlite(file);
    }

    private void database(String... statements) throws Exception {
        try (Database database = Database.at(file)) {
            database.run(statements);
        }
    }

    private List<String> rows() throws Exception {
        try (Database database = Database.at(file)) {
            return database.values("SELECT ID || '/' || LOCKED || '/' || coalesce(LOCKGRANTED, 'null') || '/' ||"
                    + " coalesce(LOCKEDBY, 'null') FROM DATABASECHANGELOGLOCK");
        }
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(found -> found.getFileName().toString()).sorted().toList();
        }
    }
}
