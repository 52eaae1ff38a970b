package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.Trigger;
import io.github.schemata.schema.testing.MariaServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectsTest {

    @Test
    void readsSequences() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE SEQUENCE album_seq START WITH 1 INCREMENT BY 50",
                "CREATE SEQUENCE `z``'` START WITH 10 INCREMENT BY -5 MINVALUE -100 MAXVALUE 10",
                "CREATE TABLE t (id bigint DEFAULT (NEXT VALUE FOR album_seq))");

        Schema schema = database.read();

        assertThat(schema.sequences())
                .containsExactly(
                        new Sequence(TableName.of("album_seq"), 1, 50), new Sequence(TableName.of("z`'"), 10, -5));
        assertThat(schema.tables()).extracting(Table::name).containsExactly(TableName.of("t"));
        assertThat(schema.tables().get(0).columns())
                .extracting(Column::defaultText)
                .containsExactly("nextval(`album_seq`)");
    }

    @Test
    void takesNoNumberFromASequence() throws Exception {
        MariaDatabase database = MariaDatabase.of("CREATE SEQUENCE s START WITH 7 INCREMENT BY 1 NOCACHE");
        database.read();

        MariaServer.execute(database.url(), "CREATE TABLE t AS SELECT nextval(s) AS n");

        try (Connection connection = database.open();
                var rows = connection.createStatement().executeQuery("SELECT n FROM t")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void readsTriggers() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE `a b` (x int, y int)",
                "CREATE TRIGGER `tr``1` BEFORE UPDATE ON `a b` FOR EACH ROW BEGIN SET NEW.y = 1; SET NEW.x = 2; END",
                "CREATE TRIGGER a AFTER DELETE ON `a b` FOR EACH ROW SET @x = 'it''s'");

        assertThat(database.read().triggers())
                .containsExactly(
                        new Trigger(
                                "a",
                                TableName.of("a b"),
                                "CREATE TRIGGER `a` AFTER DELETE ON `a b` FOR EACH ROW SET @x = 'it''s'"),
                        new Trigger(
                                "tr`1",
                                TableName.of("a b"),
                                "CREATE TRIGGER `tr``1` BEFORE UPDATE ON `a b` FOR EACH ROW "
                                        + "BEGIN SET NEW.y = 1; SET NEW.x = 2; END"));
    }

    @Test
    void readsEverySortOfTable() throws Exception {
        MariaDatabase database = MariaDatabase.of(
                "CREATE TABLE parts (id int, y int) PARTITION BY RANGE (y) (PARTITION p VALUES LESS THAN MAXVALUE)",
                "CREATE TABLE versioned (id int) WITH SYSTEM VERSIONING",
                "CREATE TABLE plain (id int) ENGINE = MyISAM",
                "CREATE TABLE hidden (id int, secret int INVISIBLE)");

        assertThat(database.read().tables())
                .extracting(table -> table.name() + " "
                        + table.columns().stream().map(Column::name).toList())
                .containsExactly("hidden [id, secret]", "parts [id, y]", "plain [id]", "versioned [id]");
    }

    @Test
    void readsAnyName() throws Exception {
        for (String name : List.of(
                "it's", "a\"b", "a`b", "a.b", "a/b", "${x}", "a\nb", "a\\nb", "Ärger€", "select", " x", "%", "a'--",
                "#x")) {
            String quoted = "`" + name.replace("`", "``") + "`";
            MariaDatabase database = MariaDatabase.of("CREATE TABLE " + quoted + " (id int PRIMARY KEY, " + quoted
                    + " int CHECK (" + quoted + " IN (1, 2)), KEY " + quoted + " (" + quoted + "), CONSTRAINT " + quoted
                    + " FOREIGN KEY (" + quoted + ") REFERENCES " + quoted + " (id))");

            Table table = database.read(name);

            assertThat(table.name()).isEqualTo(TableName.of(name));
            assertThat(table.column(name)).isPresent();
            assertThat(table.checks())
                    .extracting(check ->
                            check.allowed() == null ? null : check.allowed().column())
                    .containsExactly(name);
            assertThat(table.foreignKeys().get(0).name()).isEqualTo(name);
            assertThat(table.foreignKeys().get(0).target()).isEqualTo(TableName.of(name));
            assertThat(table.foreignKeys().get(0).columns()).containsExactly(name);
            assertThat(table.indexes().get(0).parts().get(0).column()).isIn(name, "id");
        }
    }

    @Test
    void keepsTablesApartThatDifferInCaseOnly() throws Exception {
        Schema schema = MariaDatabase.of(
                        "CREATE TABLE `T` (a int PRIMARY KEY, CONSTRAINT f FOREIGN KEY (a) REFERENCES `T` (a))",
                        "CREATE TABLE t (b int, UNIQUE (b), CHECK (b > 0))",
                        "CREATE TABLE `é` (c int)",
                        "CREATE TABLE e (d int)")
                .read();

        assertThat(schema.tables())
                .extracting(table -> table.name() + " " + table.columns().get(0).name() + " "
                        + table.foreignKeys().size() + table.uniqueKeys().size()
                        + table.checks().size())
                .containsExactly("e d 000", "T a 100", "t b 011", "é c 000");
    }

    @Test
    void readsNothingOfADatabaseThatDiffersInCaseOnly() throws Exception {
        MariaDatabase database = MariaDatabase.of("CREATE TABLE t (a int)");
        String other = database.name().toUpperCase(java.util.Locale.ROOT);
        MariaServer.execute(
                database.url(), "CREATE DATABASE `" + other + "`", "CREATE TABLE `" + other + "`.u (b int)");

        assertThat(database.read().tables()).extracting(Table::name).containsExactly(TableName.of("t"));
        assertThat(database.read(List.of(other)).tables())
                .extracting(Table::name)
                .containsExactly(new TableName(other, "u"));
    }

    @Test
    void namesTheDatabaseThatIsNotThere() throws Exception {
        MariaDatabase database = MariaDatabase.of();

        assertThatThrownBy(() -> database.read(List.of("no_such")))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The MariaDB server has no database no_such that this user may see.\n"
                        + "Correct its name, or grant SELECT on it.");
    }

    @Test
    void asksForADatabase() throws Exception {
        MariaDatabase none = new MariaDatabase(MariaServer.shared().url(""));

        assertThatThrownBy(none::read)
                .isInstanceOf(SchemaException.class)
                .hasMessage("The url names no database of the MariaDB server.\n"
                        + "Put its name behind the host, like jdbc:mariadb://localhost:3306/shop.");
    }

    @Test
    void leavesTheSessionAsItWas() throws Exception {
        MariaDatabase database = MariaDatabase.of("CREATE TABLE t (a varchar(9) CHECK (a IN ('it''s', 'x')))");

        try (Connection connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'");
            Table table = new MariaDialect().read(connection).tables().get(0);
            assertThat(table.checks().get(0).expression()).isEqualTo("`a` in ('it\\'s','x')");
            try (var row = statement.executeQuery("SELECT @@sql_mode")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("ANSI_QUOTES,NO_BACKSLASH_ESCAPES");
            }
        }
    }

    @Test
    void leavesOutATableThatCannotBeOpened() throws Exception {
        MariaServer server = MariaServer.start();
        try (server) {
            MariaDatabase database = MariaDatabase.on(
                    server,
                    "CREATE TABLE broken (a int) ENGINE = MyISAM",
                    "CREATE TABLE sound (a int)",
                    "FLUSH TABLES");
            Path folder = server.data().resolve(database.name());
            Files.writeString(folder.resolve("broken.frm"), "nothing that it knows");

            Schema schema = database.read();

            assertThat(schema.tables()).extracting(Table::name).containsExactly(TableName.of("sound"));
            assertThat(schema.omissions())
                    .extracting(omission -> omission.kind() + " " + omission.name())
                    .containsExactly("table broken");
            assertThat(schema.omissions().get(0).reason()).contains("broken");
        }
    }

    @Test
    void spellsReferencedTablesAsTheyAreWhereNamesAreFolded() throws Exception {
        MariaServer server = MariaServer.start("--lower-case-table-names=1");
        try (server) {
            MariaDatabase database = MariaDatabase.on(
                    server,
                    "CREATE TABLE Parent (Id int PRIMARY KEY)",
                    "CREATE TABLE Child (X int, CONSTRAINT FK FOREIGN KEY (X) REFERENCES PARENT (ID))",
                    "CREATE VIEW Reader AS SELECT X FROM CHILD");

            Schema schema = database.read(List.of(database.name().toUpperCase(java.util.Locale.ROOT)));

            assertThat(schema.tables())
                    .extracting(table -> table.name() + " "
                            + table.foreignKeys().stream()
                                    .map(key -> key.target() + " " + key.targetColumns())
                                    .toList())
                    .containsExactly("child [parent [Id]]", "parent []");
            assertThat(schema.views().get(0).reads()).containsExactly(TableName.of("child"));
        }
    }
}
