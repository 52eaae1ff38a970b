package io.github.schemata.codegen.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.CodegenResult;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that pins what the rows say. */
final class ProfileTest {

    private static final String SHOP = """
            CREATE TABLE Sale (id INTEGER PRIMARY KEY, day DATE, at DATETIME, total INT, state TEXT CHECK (state IN ('open', 'done')));
            CREATE VIEW Sum AS SELECT total(total) AS total FROM Sale;
            """;

    private static final String ROWS = """
            INSERT INTO Sale VALUES (1, '2024-02-29', '2024-02-29 12:34:56.789', 7, 'open'), (2, NULL, '2024-02-29', 70000, 'done');
            """;

    @TempDir
    private Path folder;

    private MappingOptions options = MappingOptions.in("model").build();

    private void sql(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Path file() {
        return folder.resolve("data").resolve("profile.json");
    }

    private CodegenResult generate() {
        Path sources = folder.resolve("sources");
        return new Codegen()
                .run(new CodegenRequest(
                        new Database(
                                new ConnectionSettings("jdbc:sqlite:" + folder.resolve("shop.sqlite"), null, null)),
                        TableChoice.ALL,
                        10_000,
                        file(),
                        options,
                        EmitStyle.USUAL,
                        new OutputFolders(sources, sources, ""),
                        true));
    }

    private List<String> notes(Note.Level level) {
        return generate().entities().notes().stream()
                .filter(note -> note.level() == level)
                .map(note -> note.text().replace(file().toString(), "FILE"))
                .toList();
    }

    private String sale() throws IOException {
        return Files.readString(folder.resolve("sources/model/Sale.java"));
    }

    @Test
    void isWrittenOneLineAColumnWhenMissingAndIsTheSameEveryTime() throws IOException {
        sql(SHOP + ROWS);

        assertThat(notes(Note.Level.INFO))
                .contains("The profile FILE is written, with 6 columns: commit it with the sources.");
        assertThat(file()).content().isEqualTo("""
                {
                  "version": 1,
                  "tables": {
                    "Sale": {
                      "at": {"java":"LocalDateTime","holds":["text"],"written":["date","date_time_fraction"],"times":{"seconds":true,"digits":3}},
                      "day": {"java":"LocalDate","holds":["text"],"written":["date"]},
                      "id": {"java":"Long","holds":["integer"],"from":0,"to":2},
                      "state": {"java":"enum","holds":["text"]},
                      "total": {"java":"Integer","holds":["integer"],"from":2,"to":32768}
                    },
                    "Sum": {
                      "total": {"java":"Double","holds":["real"]}
                    }
                  },
                  "strays": [],
                  "unreadable": []
                }
                """);
        assertThat(folder.resolve("data")).isDirectoryNotContaining(path -> !path.equals(file()));
        String first = Files.readString(file());
        Files.delete(file());
        generate();
        assertThat(file()).content().isEqualTo(first);
    }

    @Test
    void keepsTheCodeWhereTheRowsAreOthersAndSaysWhichColumnsNoLongerFit() throws IOException {
        sql(SHOP + ROWS);
        generate();
        String pinned = Files.readString(file());
        String before = sale();
        sql("UPDATE Sale SET day = 'soon', total = 3000000000, at = 12");
        Files.delete(folder.resolve("sources/model/Sale.java"));

        assertThat(notes(Note.Level.WARNING))
                .containsExactly(
                        "Sale.day holds 2 texts, and the profile FILE has it as LocalDate: delete its line there, or the"
                                + " file, and run again.",
                        "Sale.at holds 2 integers, 2 of them in the form epoch_seconds, and the profile FILE has it as"
                                + " LocalDateTime: delete its line there, or the file, and run again.",
                        "Sale.total holds 2 integers, and the profile FILE has it as Integer: delete its line there, or"
                                + " the file, and run again.");
        assertThat(sale()).isEqualTo(before);
        assertThat(file()).content().isEqualTo(pinned);

        Files.writeString(file(), pinned.replaceFirst("      \"day\".*\n", ""));
        assertThat(notes(Note.Level.INFO))
                .contains("The profile FILE now has 1 column more: commit it with the sources.");
        assertThat(sale()).contains("private String day;", "private Integer total;");
        Files.delete(file());
        assertThat(notes(Note.Level.WARNING)).isEmpty();
        assertThat(sale()).contains("private String day;", "private Long total;", "private Instant at;");
    }

    @Test
    void saysNothingOfOtherRowsThatFit() {
        sql(SHOP + ROWS);
        generate();
        sql("INSERT INTO Sale VALUES (3, '1999-01-01', '2024-02-29T12:34', -5, 'done')");

        assertThat(notes(Note.Level.WARNING)).isEmpty();
    }

    @Test
    void learnsNewColumnsAndTellsOfThoseThatAreGone() throws IOException {
        sql(SHOP + ROWS);
        generate();
        sql("DROP VIEW Sum; ALTER TABLE Sale DROP COLUMN total; ALTER TABLE Sale ADD COLUMN paid DATETIME;"
                + " UPDATE Sale SET paid = 1709210096");

        assertThat(notes(Note.Level.INFO))
                .contains(
                        "The profile FILE now has 1 column more: commit it with the sources.",
                        "The profile FILE has what is gone and can be deleted there: Sum, Sale.total.");
        assertThat(file())
                .content()
                .contains(
                        "\"total\": {\"java\":\"Integer\"",
                        "\"paid\": {\"java\":\"Instant\",\"holds\":[\"integer\"],\"from\":32768,\"to\":32768,\"written\":[\"epoch_seconds\"]}");
        assertThat(notes(Note.Level.INFO)).noneMatch(note -> note.contains("commit"));
    }

    @Test
    void isNotWrittenWhereThereIsNoRowToLearnFrom() {
        sql(SHOP.replaceAll("CREATE VIEW.*\n", ""));

        assertThat(notes(Note.Level.INFO))
                .containsExactly("The profile FILE is not written: there are no rows to learn from. Run once with the"
                        + " database that has rows.");
        assertThat(file()).doesNotExist();
    }

    @Test
    void tellsOfColumnsThatItDoesNotKnowWhereThereAreNoRows() {
        sql(SHOP.replaceAll("CREATE VIEW.*\n", "") + ROWS);
        generate();
        sql("DELETE FROM Sale; ALTER TABLE Sale ADD COLUMN paid DATETIME");

        assertThat(notes(Note.Level.INFO))
                .containsExactly(
                        "The profile FILE does not know 1 column, and there are no rows to learn from: mapped as"
                                + " declared. Run once with the database that has rows.");
        assertThat(file()).content().doesNotContain("paid");
    }

    @Test
    void tellsOfNullsInAKeyThatHadNone() throws IOException {
        sql("CREATE TABLE Sale (code TEXT PRIMARY KEY, n INT); INSERT INTO Sale VALUES ('a', 1)");
        generate();
        String before = sale();
        sql("INSERT INTO Sale VALUES (NULL, 2)");

        assertThat(notes(Note.Level.WARNING))
                .containsExactly("Sale.code holds NULL, and the profile FILE has it as a key without: delete its line"
                        + " there, or the file, and run again.");
        assertThat(sale()).isEqualTo(before);
    }

    @Test
    void tellsOfReferencesThatStray() throws IOException {
        sql(
                "CREATE TABLE Item (id INTEGER PRIMARY KEY, code TEXT UNIQUE); CREATE TABLE Sale (id INTEGER PRIMARY KEY,"
                        + " item TEXT REFERENCES Item (code)); INSERT INTO Item VALUES (1, 'a'); INSERT INTO Sale VALUES (1, 'a')");
        generate();
        String before = sale();
        sql("INSERT INTO Sale VALUES (2, 'b')");

        assertThat(notes(Note.Level.WARNING))
                .containsExactly("Sale(item) holds values that no row of Item has, and the profile FILE has it as a key"
                        + " that always leads to one: delete its line there, or the file, and run again.");
        assertThat(sale()).isEqualTo(before);
        Files.deleteIfExists(file());
        assertThat(notes(Note.Level.WARNING)).noneMatch(note -> note.contains("profile"));
        assertThat(file()).content().contains("""
                  "strays": [
                    {"table":"Sale","columns":["item"],"target":"Item","referenced":["code"]}
                  ],
                """);
    }

    @Test
    void tellsOfAColumnThatIsDeclaredOtherwiseNow() {
        sql(SHOP + ROWS);
        generate();
        sql("DROP VIEW Sum; DROP TABLE Sale; " + SHOP.replace("total INT", "total DATE"));

        assertThat(notes(Note.Level.WARNING))
                .containsExactly("Sale.total is Long, and the profile FILE has it as Integer: it was declared otherwise"
                        + " then, or the line was edited. Delete its line there, and run again.");
    }

    @Test
    void isOneOfTheInputsOfTheUpToDateCheck() throws IOException {
        sql(SHOP + ROWS);
        assertThat(generate().upToDate()).isFalse();
        assertThat(generate().upToDate()).isTrue();

        Files.writeString(
                file(),
                Files.readString(file())
                        .replace("\"to\":32768", "\"to\":2147483648")
                        .replace("Integer", "Long"));

        assertThat(generate().upToDate()).isFalse();
        assertThat(sale()).contains("private Long total;");
        assertThat(generate().upToDate()).isTrue();
        Files.delete(file());
        assertThat(generate().upToDate()).isFalse();
        assertThat(file()).exists();
    }

    @Test
    void isTheSameWhateverTheOptionsAre() throws IOException {
        sql(SHOP + ROWS);
        generate();
        String usual = Files.readString(file());
        Files.delete(file());
        options = MappingOptions.in("model")
                .enums(false)
                .typeMappings(List.of("Sale.total=Short", "Sale.day=String"))
                .build();
        generate();

        assertThat(file()).content().isEqualTo(usual);
        assertThat(sale()).contains("private String state;", "private Short total;", "private String day;");
    }

    @Test
    void bearsTheCommaThatADeletedLastLineLeaves() throws IOException {
        sql(SHOP + ROWS);
        generate();
        String pinned = Files.readString(file());
        Files.writeString(file(), pinned.replaceFirst("      \"total\": .*Integer.*\n", ""));

        assertThat(notes(Note.Level.INFO))
                .contains("The profile FILE now has 1 column more: commit it with the sources.");
        assertThat(file()).content().isEqualTo(pinned);
    }

    @Test
    void takesHostileNames() {
        sql(
                "CREATE TABLE \"a\"\"b.c\n${x} \u2028</script>\" (id INTEGER PRIMARY KEY, \"d\\\\e'f\uD83D\uDE00\" DATETIME);"
                        + " INSERT INTO \"a\"\"b.c\n${x} \u2028</script>\" VALUES (1, 1709210096)");
        generate();

        assertThat(file())
                .content()
                .contains(
                        "\"a\\\"b.c\\n${x} \\u2028</script>\": {\n      \"d\\\\\\\\e'f\uD83D\uDE00\": {\"java\":\"Instant\"");
        assertThat(notes(Note.Level.INFO)).noneMatch(note -> note.contains("more: commit"));
        assertThat(notes(Note.Level.WARNING)).isEmpty();
    }

    static Stream<List<String>> broken() {
        return Stream.of(
                List.of("", "is none: the file has no members in { }."),
                List.of("[]", "is none: the file has no members in { }."),
                List.of("{\"version\": 2}", "is none: it is of another version than 1."),
                List.of("{\"version\": 1, \"tabels\": {}}", "is none: the file has the unknown member \"tabels\"."),
                List.of(
                        "{\"version\": 1, \"tables\": {\"T\": {\"a\": {\"java\": 5}}}}",
                        "is none: T.a has a \"java\" that is no text."),
                List.of(
                        "{\"version\": 1, \"tables\": {\"T\": {\"a\": {\"java\": \"Long\", \"holds\": [\"ints\"]}}}}",
                        "is none: T.a has \"ints\", which is unknown."),
                List.of("{\"version\": 1,\n\"tables\": {\n  \"T\": {,}}}", "is no JSON at line 3 column 10."));
    }

    @Test
    void namesLineOrPlaceWhereTheFileIsBroken() throws IOException {
        sql(SHOP + ROWS);
        Files.createDirectories(file().getParent());
        for (List<String> fileAndFault : broken().toList()) {
            Files.writeString(file(), fileAndFault.get(0));

            assertThatThrownBy(this::generate)
                    .isInstanceOf(CodegenException.class)
                    .hasMessage("The profile " + file() + " " + fileAndFault.get(1)
                            + "\nMend it, or delete it and run again.");
            assertThat(file()).content().isEqualTo(fileAndFault.get(0));
        }
    }
}
