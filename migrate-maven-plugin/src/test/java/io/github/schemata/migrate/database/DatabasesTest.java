package io.github.schemata.migrate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabasesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"READ", "CHANGE"})
    void doesNotMakeAFileThatIsMissing(Access access) throws IOException {
        Path file = folder.resolve("my shop.db");

        assertThatThrownBy(() -> Databases.open(sqlite(file), access))
                .isInstanceOf(MigrateException.class)
                .hasMessage("There is no SQLite database " + file + ": the file does not exist.\n"
                        + "Correct the path in migrate.url; only migrate:update and migrate:load make a database.");
        assertThat(names()).isEmpty();
    }

    @Test
    void saysOnceThatItMadeTheFile() throws SQLException, IOException {
        Path file = folder.resolve("shop.db");

        try (Opened first = Databases.opened(sqlite(file), Access.CREATE);
                Opened second = Databases.opened(sqlite(file), Access.CREATE)) {
            assertThat(List.of(first.made(), second.made())).containsExactly(true, false);
        }
        assertThat(names()).containsExactly("shop.db");
    }

    @Test
    void takesAwayOnlyWhatItMade() throws SQLException, IOException {
        Path file = folder.resolve("shop.db");
        Opened maker = Databases.opened(sqlite(file), Access.CREATE);
        Opened guest = Databases.opened(sqlite(file), Access.CREATE);

        guest.takeAway();
        assertThat(names()).containsExactly("shop.db");
        assertThat(maker.isStillThere()).isTrue();
        maker.takeAway();
        assertThat(names()).isEmpty();
        assertThat(guest.isStillThere()).isFalse();
    }

    @Test
    void makesNoFolder() throws IOException {
        Path file = folder.resolve("data/shop.db");

        assertThatThrownBy(() -> Databases.open(sqlite(file), Access.CREATE))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The SQLite database " + file + " cannot be made: there is no folder " + folder
                        + "/data.\nMake the folder, or correct the path in migrate.url.");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesADirectory(Access access) {
        assertThatThrownBy(() -> Databases.open(sqlite(folder), access))
                .isInstanceOf(MigrateException.class)
                .hasMessage(folder + " is a directory, not a SQLite database.\n"
                        + "Give the database file in migrate.url, like jdbc:sqlite:path/to/file.db.");
    }

    @ParameterizedTest
    @EnumSource
    void namesAFileThatIsNoDatabase(Access access) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.db"), "CREATE TABLE t (a);\n".repeat(100));

        assertThatThrownBy(() -> Databases.open(sqlite(file), access))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(file + " is no SQLite database, or an encrypted one.\nGive a database file");
        assertThat(names()).containsExactly("shop.db");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAnotherHasLockedIt(Access access) throws SQLException {
        Path file = database("shop.db");

        try (Connection other = Databases.open(sqlite(file), Access.CHANGE);
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> Databases.open(settings("jdbc:sqlite:" + file + "?busy_timeout=20"), access))
                    .isInstanceOf(MigrateException.class)
                    .hasMessage("The SQLite database " + file + " is locked by another program that writes to it.\n"
                            + "Close that program or wait until it is done, then run again.");
        }
        Databases.open(sqlite(file), access).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.db", "a b ä#%20+.db", "it's;x=y&z.db", "a@b.db"})
    void opensAFileOfAnyName(String name) throws SQLException {
        Path file = database(name);

        for (Access access : Access.values()) {
            try (Connection connection = Databases.open(sqlite(file), access)) {
                assertThat(connection.isReadOnly()).isEqualTo(access == Access.READ);
            }
        }
        assertThat(sqlite(file).shownUrl()).isEqualTo("jdbc:sqlite:" + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:file:%s", "jdbc:sqlite:file://%s", "jdbc:sqlite:%s?foreign_keys=on"})
    void understandsTheFormsOfAUrl(String form) throws SQLException {
        Path file = database("shop.db");
        DatabaseSettings database = settings(form.formatted(file));

        assertThat(Databases.sqliteFile(database)).contains(file);
        Databases.open(database, Access.READ).close();
        Databases.open(database, Access.CHANGE).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file::memory:?cache=shared",
                "jdbc:sqlite:file:x?mode=memory"
            })
    void knowsDatabasesInMemory(String url) throws SQLException, IOException {
        assertThat(Databases.sqliteFile(settings(url))).isEmpty();
        Databases.open(settings(url), Access.CREATE).close();
        Databases.open(settings(url), Access.READ).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void saysThatTheFileOrItsFolderIsReadOnly() throws SQLException, IOException {
        Path file = database("shop.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "root may write everywhere");

        assertThatThrownBy(() -> Databases.open(sqlite(file), Access.CHANGE))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("The SQLite database " + file + " is read-only.\nGive ");
        Databases.open(sqlite(file), Access.READ).close();

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(() -> Databases.open(sqlite(file), Access.CHANGE))
                    .hasMessageContaining("SQLite makes its journal beside it, and the folder is not writable.");
            assertThatThrownBy(() -> Databases.open(sqlite(folder.resolve("new.db")), Access.CREATE))
                    .hasMessageContaining("cannot be made: the folder " + folder + " is not writable.");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void saysThatAUrlAllowsNoWriting() throws SQLException {
        Path file = database("shop.db");
        DatabaseSettings database = settings("jdbc:sqlite:file:" + file + "?mode=ro");

        assertThat(failure(database, "CREATE TABLE other (a)"))
                .startsWith("The SQLite database " + file + " is read-only: ")
                .contains("\nGive ");
    }

    @Test
    void saysThatTheDiskIsFull() throws SQLException {
        Path file = database("shop.db");

        assertThat(failure(sqlite(file), "PRAGMA max_page_count = 4", "INSERT INTO t VALUES (zeroblob(100000))"))
                .isEqualTo("The SQLite database " + file
                        + " cannot grow: its disk is full, or its max_page_count reached.\n"
                        + "Free space there and where temporary files go, then run again.");
    }

    @Test
    void saysNothingOfTheDatabaseWhereAStatementIsWrong() throws SQLException {
        try (Connection connection = Databases.open(sqlite(database("shop.db")), Access.CHANGE);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT 1 FROM nothing"))
                    .satisfies(e -> assertThat(DatabaseErrors.ofTheDatabase(e, sqlite(folder)))
                            .isEmpty());
        }
    }

    private static String failure(DatabaseSettings database, String... statements) throws SQLException {
        try (Connection connection = Databases.open(database, Access.CHANGE);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return "no failure";
        } catch (SQLException e) {
            return DatabaseErrors.ofTheDatabase(new IllegalStateException(e), database)
                    .orElseThrow()
                    .getMessage();
        }
    }

    private Path database(String name) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = Databases.open(sqlite(file), Access.CREATE);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a)");
        }
        return file;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static DatabaseSettings sqlite(Path file) {
        return settings("jdbc:sqlite:" + file);
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN);
    }
}
