package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteOpenerTest {

    private static final String TABLE = "CREATE TABLE t (a)";

    @TempDir
    Path folder;

    @Test
    void neverCreatesAMissingFile() {
        Path missing = folder.resolve("no/such.db");

        assertRefused(
                "jdbc:sqlite:" + missing,
                "There is no SQLite database " + missing + ": the file does not exist.",
                "Correct the path in the url; reading never creates a database.");
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesADirectory() {
        assertRefused(
                "jdbc:sqlite:" + folder,
                folder + " is a directory, not a SQLite database.",
                "Give the database file, like jdbc:sqlite:path/to/file.db.");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":memory:", "file::memory:", "file:", "file:x?mode=memory", "?foreign_keys=on"})
    void refusesDatabasesInMemory(String rest) {
        assertRefused(
                "jdbc:sqlite:" + rest,
                "The url jdbc:sqlite:" + rest.replaceFirst("\\?.*", "")
                        + " is that of an empty database in memory: there is nothing to read.",
                "Give the database file, like jdbc:sqlite:path/to/file.db.");
    }

    @Test
    void refusesResources() {
        assertRefused(
                "jdbc:sqlite::resource:x.db",
                "The url jdbc:sqlite::resource:x.db leads into the class path, not to a file.",
                "Give the database file, like jdbc:sqlite:path/to/file.db.");
    }

    @Test
    void refusesAUrlThatNamesNoFile() {
        assertRefused(
                "jdbc:sqlite:a\0b",
                "The url jdbc:sqlite:a\0b names no file: Nul character not allowed.",
                "Give the database file, like jdbc:sqlite:path/to/file.db.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello, this is no database\n", "SQLite format 2\0 but not quite"})
    void refusesWhatIsNoDatabase(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("x.db"), content.repeat(100));

        assertRefused(
                "jdbc:sqlite:" + file,
                file + " is no SQLite database, or an encrypted one.",
                "Give a database file; an encrypted one must be decrypted first.");
        assertThat(files()).containsExactly("x.db");
    }

    @Test
    void refusesATruncatedDatabase() throws IOException {
        Path file = Databases.create(folder.resolve("x.db"), TABLE, "CREATE TABLE u (a)", "CREATE TABLE v (a)");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 4096));

        assertRefused(
                "jdbc:sqlite:" + file,
                "The SQLite database " + file + " is damaged: database disk image is malformed.",
                "Restore it from a backup, or save what can be saved: sqlite3 FILE .recover");
        assertThat(files()).containsExactly("x.db");
    }

    @Test
    void reportsDamageThatIsMetWhileReading() throws IOException, SQLException {
        Path file = Databases.create(
                folder.resolve("x.db"),
                TABLE,
                "INSERT INTO t SELECT hex(zeroblob(5000)) FROM (VALUES (1), (2), (3), (4))");
        byte[] bytes = Files.readAllBytes(file);
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 2 * 4096, noise.length);
        Files.write(file, bytes);

        try (Connection connection = Databases.open(file)) {
            SqliteDialect dialect = new SqliteDialect();
            Schema schema = dialect.read(connection);
            assertRefused(
                    () -> dialect.profile(connection, schema, 10_000),
                    "The SQLite database " + file + " is damaged: database disk image is malformed, in the rows of t.",
                    "Restore it from a backup, or save what can be saved: sqlite3 FILE .recover");
        }
    }

    @Test
    void takesAnEmptyFileForAnEmptyDatabase() throws IOException {
        Path file = Files.createFile(folder.resolve("x.db"));

        assertThat(Databases.read(file)).isEqualTo(new Schema("SQLite", List.of(), List.of(), List.of(), List.of()));
        assertThat(files()).containsExactly("x.db");
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plain.db", "with space.db", "ümläut-日本.db", "a#b.db", "a%20b.db", "a%b.db", "a+b.db", "q'q.db"})
    void opensAnyFileName(String name) {
        Path file = Databases.create(folder.resolve(name), TABLE);

        assertThat(Databases.read(file).tables()).hasSize(1);
        assertThat(files()).containsExactly(name);
    }

    @Test
    void opensEveryFormOfUrl() {
        Path file = Databases.create(folder.resolve("a b.db"), TABLE);
        Path relative = Path.of("").toAbsolutePath().relativize(file);

        assertThat(Stream.of(
                        "jdbc:sqlite:" + file,
                        "JDBC:SQLite:" + file,
                        "jdbc:sqlite:" + relative,
                        "jdbc:sqlite:" + file + "?foreign_keys=on&journal_mode=WAL&busy_timeout=10",
                        "jdbc:sqlite:file:" + relative.toString().replace(" ", "%20"),
                        "jdbc:sqlite:file:" + file.toString().replace(" ", "%20") + "?mode=rwc&cache=shared",
                        "jdbc:sqlite:file:" + file,
                        "jdbc:sqlite:file://" + file,
                        "jdbc:sqlite:file://localhost" + file,
                        "jdbc:sqlite:" + file.toUri()))
                .allSatisfy(url -> assertThat(read(url).tables()).hasSize(1));
        assertThat(files()).containsExactly("a b.db");
    }

    @Test
    void opensThroughALink() throws IOException {
        Path real =
                Databases.create(Files.createDirectory(folder.resolve("real")).resolve("x.db"), TABLE);
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), real);

        assertThat(Databases.read(link).tables()).hasSize(1);
    }

    @Test
    void canWriteNothingAndTrustsNothing() throws SQLException {
        Path file = Databases.create(folder.resolve("x.db"), TABLE);

        try (Connection connection = Databases.open(file);
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("INSERT INTO t VALUES (1)"))
                    .hasMessageContaining("readonly");
            try (ResultSet row = statement.executeQuery("PRAGMA trusted_schema")) {
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void namesALockedDatabase() throws SQLException {
        Path file = Databases.create(folder.resolve("x.db"), TABLE);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertRefused(
                    "jdbc:sqlite:" + file + "?busy_timeout=10",
                    "The SQLite database " + file + " is locked by another program that writes to it.",
                    "Close that program or wait until it is done, then run again.");
        }
        assertThat(files()).containsExactly("x.db");
    }

    @Test
    void namesADatabaseThatIsLockedAfterItWasOpened() throws SQLException {
        Path file = Databases.create(folder.resolve("x.db"), TABLE);
        SqliteDialect dialect = new SqliteDialect();
        String url = "jdbc:sqlite:" + file + "?busy_timeout=10";
        try (Connection reader = dialect.open(new ConnectionSettings(url, null, null));
                Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertRefused(
                    () -> dialect.read(reader),
                    "The SQLite database " + file + " is locked by another program that writes to it.",
                    "Close that program or wait until it is done, then run again.");

            statement.execute("COMMIT");
            assertThat(dialect.read(reader).tables()).hasSize(1);
        }
    }

    @Test
    void readsWhileAnotherWrites() throws SQLException {
        Path file = Databases.create(folder.resolve("x.db"), TABLE);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("CREATE TABLE u (a)");

            assertThat(Databases.read(file).tables()).hasSize(1);
        }
    }

    @Test
    void saysWhyAnInterruptedWriteCannotBeRead() throws SQLException, IOException {
        Path source = Databases.create(folder.resolve("source.db"), TABLE);
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve("x.db");
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + source);
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA cache_size = 2");
            statement.execute("BEGIN");
            statement.execute("INSERT INTO t SELECT hex(zeroblob(99000)) FROM (VALUES (1), (2), (3), (4))");
            Files.copy(source, copy);
            Files.copy(folder.resolve("source.db-journal"), copy.resolveSibling("x.db-journal"));
        }

        assertRefused(
                "jdbc:sqlite:" + copy,
                "The SQLite database " + copy + " was left in the middle of a write: x.db-journal must be rolled back,"
                        + " which a read-only connection cannot do.",
                "Open it once for writing, for example: sqlite3 FILE \"PRAGMA quick_check\"");
        assertThat(copy.resolveSibling("x.db-journal")).exists();
    }

    @Test
    void readsADatabaseThatIsWrittenToInWalMode() throws SQLException {
        Path file = folder.resolve("x.db");
        try (Connection writer = walWriter(file)) {
            List<String> before = files();

            assertThat(tables(file)).containsExactly("early", "late");
            assertThat(files()).isEqualTo(before).contains("x.db-wal", "x.db-shm");
            try (Statement statement = writer.createStatement()) {
                statement.execute("CREATE TABLE later (a)");
            }
            assertThat(tables(file)).containsExactly("early", "late", "later");
        }
    }

    @Test
    void readsAWalThatNobodyShares() throws SQLException, IOException {
        Path copy = copyOfWal("", "-wal");

        assertThat(tables(copy)).containsExactly("early", "late");
        assertThat(filesBeside(copy)).containsExactly("x.db", "x.db-wal");
    }

    @Test
    void readsAWalWithTheIndexThatAKilledWriterLeft() throws SQLException, IOException {
        Path copy = copyOfWal("", "-wal", "-shm");

        assertThat(tables(copy)).containsExactly("early", "late");
        assertThat(filesBeside(copy)).containsExactly("x.db", "x.db-shm", "x.db-wal");
    }

    @Test
    void readsAWalModeDatabaseWithoutItsWal() throws SQLException, IOException {
        Path copy = copyOfWal("");

        assertThat(tables(copy)).containsExactly("early");
        assertThat(filesBeside(copy)).containsExactly("x.db");
    }

    @Test
    void readsAWalModeDatabaseWithAnEmptyWal() throws SQLException, IOException {
        Path copy = copyOfWal("");
        Files.createFile(copy.resolveSibling("x.db-wal"));

        assertThat(tables(copy)).containsExactly("early");
        assertThat(filesBeside(copy)).containsExactly("x.db", "x.db-wal");
    }

    @Test
    void readsAWalModeDatabaseWhereOnlyTheIndexIsLeft() throws SQLException, IOException {
        Path copy = copyOfWal("", "-shm");

        assertThat(tables(copy)).containsExactly("early");
        assertThat(filesBeside(copy)).containsExactly("x.db", "x.db-shm");
    }

    @Test
    void leavesOutAStatementThatSqliteCannotParse() {
        Path file = Databases.create(
                folder.resolve("x.db"),
                TABLE,
                "CREATE TABLE broken (a)",
                "CREATE TABLE z (a)",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = 'CREATE TABLE broken (a FROB FROB(' WHERE name = 'broken'");

        Schema schema = Databases.read(file);

        assertThat(schema.tables()).extracting("name").containsExactly(TableName.of("t"), TableName.of("z"));
        assertThat(schema.omissions())
                .containsExactly(new Omission(
                        "table",
                        "broken",
                        "SQLite cannot parse its CREATE statement",
                        "CREATE TABLE broken (a FROB FROB("));
    }

    @Test
    void refusesRandomBytes() throws IOException {
        byte[] bytes = new byte[8192];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("encrypted.db"), bytes);

        assertRefused(
                "jdbc:sqlite:" + file,
                file + " is no SQLite database, or an encrypted one.",
                "Give a database file; an encrypted one must be decrypted first.");
        assertThat(files()).containsExactly("encrypted.db");
    }

    @Test
    void saysThatTheDriverIsMissing() throws Exception {
        Path file = Databases.create(folder.resolve("x.db"), TABLE);
        URL classes = SqliteDialect.class.getProtectionDomain().getCodeSource().getLocation();
        URL annotations = NullMarked.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader bare =
                new URLClassLoader(new URL[] {classes, annotations}, ClassLoader.getPlatformClassLoader())) {
            Class<?> settings = bare.loadClass(ConnectionSettings.class.getName());
            Object toFile = settings.getConstructors()[0].newInstance("jdbc:sqlite:" + file, null, null);
            Class<?> dialect = bare.loadClass(SqliteDialect.class.getName());
            Object sqlite = dialect.getConstructor().newInstance();

            assertThatThrownBy(() -> dialect.getMethod("open", settings).invoke(sqlite, toFile))
                    .cause()
                    .hasMessage("No JDBC driver for SQLite is on the class path.\n"
                            + "Add the dependency org.xerial:sqlite-jdbc.");
        }
    }

    @Test
    void keepsSecretsOfTheUrlToItself() {
        assertThatThrownBy(() -> read("jdbc:sqlite:" + folder.resolve("x.db") + "?key=secret"))
                .isInstanceOf(SchemaException.class)
                .hasMessageNotContaining("secret");
    }

    /** A database whose table "early" stands in the file and "late" only in the WAL. */
    private static Connection walWriter(Path file) throws SQLException {
        Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE early (a)");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("CREATE TABLE late (a)");
        }
        return writer;
    }

    private Path copyOfWal(String... suffixes) throws SQLException, IOException {
        Path source = folder.resolve("source.db");
        Path copy = Files.createDirectory(folder.resolve("copy")).resolve("x.db");
        Connection writer = walWriter(source);
        for (String suffix : suffixes) {
            Files.write(
                    Path.of(copy + suffix),
                    Files.readAllBytes(Path.of(source + suffix)),
                    StandardOpenOption.CREATE_NEW);
        }
        writer.close();
        return copy;
    }

    private static List<String> tables(Path file) {
        return Databases.read(file).tables().stream()
                .map(table -> table.name().name())
                .toList();
    }

    private static Schema read(String url) {
        SqliteDialect dialect = new SqliteDialect();
        try (Connection connection = dialect.open(new ConnectionSettings(url, null, null))) {
            return dialect.read(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String url, String cause, String cure) {
        assertRefused(() -> read(url), cause, cure);
    }

    private static void assertRefused(ThrowingCallable call, String cause, String cure) {
        assertThatThrownBy(call).isInstanceOf(SchemaException.class).hasMessage(cause + "\n" + cure);
    }

    private List<String> files() {
        return filesBeside(folder.resolve("x"));
    }

    private static List<String> filesBeside(Path file) {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
