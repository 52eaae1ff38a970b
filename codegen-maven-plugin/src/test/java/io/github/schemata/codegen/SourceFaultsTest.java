package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be read is one line of cause and one of cure; one that can be gives the same everywhere. */
final class SourceFaultsTest {

    private static final String SHOP = """
            CREATE TABLE INVOICE_ITEM (ID INTEGER PRIMARY KEY, TITLE TEXT DEFAULT 'INIT', PRICE NUMERIC(5, 2) DEFAULT 1.5,
                INSERTED DATETIME DEFAULT CURRENT_TIMESTAMP, KIND TEXT CHECK (KIND IN ('INTERN', 'EXTERN')));
            INSERT INTO INVOICE_ITEM VALUES (1, 'I', 9.5, '2024-02-29 12:34:56', 'INTERN');
            CREATE TABLE filler AS SELECT hex(zeroblob(5000)) AS x FROM (VALUES (1), (2), (3), (4));
            """;

    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = folder.resolve("shop.sqlite");
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(SHOP);
        }
    }

    @Test
    void saysThatTheDatabaseIsLocked() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");

            assertRefused("The SQLite database " + database + " is locked by another program that writes to it.\n"
                    + "Close that program or wait until it is done, then run again.");
        }
    }

    @Test
    void saysThatTheDatabaseIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 3 * 4096, bytes.length, (byte) 7);
        Files.write(database, bytes);

        assertRefused("The SQLite database " + database + " is damaged: database disk image is malformed, in the"
                + " rows of filler.\n"
                + "Restore it from a backup, or save what can be saved: sqlite3 FILE .recover");
    }

    @Test
    void readsTheOthersWhereTheDamagedTableIsLeftOut() throws IOException {
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 3 * 4096, bytes.length, (byte) 7);
        Files.write(database, bytes);

        assertThat(generate("out", new TableChoice(List.of(), List.of("filler"), false, true)))
                .containsKey("model/InvoiceItem.java")
                .doesNotContainKey("model/Filler.java");
    }

    @Test
    void saysThatTheFileIsNoDatabase() throws IOException {
        Files.writeString(database, "no database at all, but long enough for a header ".repeat(100));

        assertRefused(database + " is no SQLite database, or an encrypted one.\n"
                + "Give a database file; an encrypted one must be decrypted first.");
    }

    @Test
    void saysThatThereIsADirectory() throws IOException {
        Files.delete(database);
        Files.createDirectory(database);

        assertThatThrownBy(() -> generate("out"))
                .isInstanceOf(CodegenException.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(2))
                .hasMessageContaining(database.toString());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoFileAndMakesNone() throws IOException {
        Files.delete(database);

        assertThatThrownBy(() -> generate("out"))
                .isInstanceOf(CodegenException.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(2))
                .hasMessageContaining(database.toString());
        assertThat(database).doesNotExist();
    }

    @Test
    void givesTheSameInEveryLocaleTimeZoneAndFolder() throws IOException {
        Map<String, String> usual = generate("usual");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

                assertThat(generate("a folder " + tag)).isEqualTo(usual);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(usual).containsKeys("model/InvoiceItem.java", "model/InvoiceItemKind.java");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> generate("out"))
                .isInstanceOf(CodegenException.class)
                .hasMessage(message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Map<String, String> generate(String name) {
        return generate(name, TableChoice.ALL);
    }

    private Map<String, String> generate(String name, TableChoice tables) {
        Path output = folder.resolve(name);
        new Codegen()
                .run(new CodegenRequest(
                        new Database(new ConnectionSettings("jdbc:sqlite:" + database, null, null)),
                        tables,
                        1_000,
                        null,
                        MappingOptions.in("model").validation(true).build(),
                        EmitStyle.USUAL,
                        new OutputFolders(output, output, ""),
                        false));
        return contents(output);
    }

    /** Of every file, the manifest too. */
    private static Map<String, String> contents(Path output) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(output.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return contents;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
