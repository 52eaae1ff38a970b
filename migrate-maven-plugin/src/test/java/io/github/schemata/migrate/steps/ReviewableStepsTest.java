package io.github.schemata.migrate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is drafted where no database is needed to see that it is right. */
final class ReviewableStepsTest {

    private static final TableName T = TableName.of("t");

    @Test
    void entitiesCannotAskForAView() {
        View view = new View(TableName.of("v"), List.of(), "CREATE VIEW v AS SELECT 1", List.of());

        assertThatThrownBy(() -> text("SQLite", new SchemaChange.CreateView(view)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Entities cannot ask for this: create view v");
        assertThatThrownBy(() -> text("SQLite", new SchemaChange.DropView(view)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Entities cannot ask for this: drop view v");
    }

    @Test
    void whatNoStockChangeSaysIsWrittenByHand() {
        Column plain = column(new SqlType.Text("", 20), null, null);
        Column folded = column(new SqlType.Text("", 20), "NOCASE", null);
        Column computed = column(new SqlType.Whole("", 32), null, new Column.Generated("a + 1", true));

        assertThatThrownBy(() -> text("SQLite", new SchemaChange.ChangeCollation(T, plain, folded)))
                .isInstanceOf(MigrateException.class)
                .hasMessage("""
                        Cannot draft this change: change collation of column t.c: none -> NOCASE
                        Liquibase has no change for it. Write a changeset with the SQL for your database by hand, \
                        then run migrate:generate again.""");
        assertThatThrownBy(() -> text("SQLite", new SchemaChange.ChangeGenerated(T, plain, computed)))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("Cannot draft this change: change expression of column t.c: none -> a + 1\n");
        assertThatThrownBy(() -> text("SQLite", new SchemaChange.AddColumn(T, computed, null)))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("Cannot draft this change: add column t.c, whose column c is computed\n");
    }

    @Test
    void aNewListOfNamesIsAText() {
        Column from = column(new SqlType.Enumeration("mood", List.of("GOOD")), null, null);
        Column to = column(new SqlType.Enumeration("", List.of("GOOD", "BAD")), null, null);

        assertThat(text("PostgreSQL", new SchemaChange.ChangeType(T, from, to)))
                .contains("- modifyDataType: {tableName: t, columnName: c, newDataType: varchar(255)}");
    }

    @Test
    void whatAServerCallsATypeIsPortableWhenItComesBack() {
        Column zoned = column(new SqlType.Timestamp("timestamp(6) without time zone", false), null, null);
        Column number = column(new SqlType.Whole("int(11)", 32), null, null);
        Column wide = column(new SqlType.Whole("", 64), null, null);

        assertThat(text("PostgreSQL", new SchemaChange.ChangeType(T, zoned, wide)))
                .contains("newDataType: \"${timestamp}\"")
                .doesNotContain("without time zone");
        assertThat(text("MariaDB", new SchemaChange.ChangeNullability(T, number, null)))
                .contains("columnDataType: int")
                .doesNotContain("property");
    }

    /** A Long may be called INTEGER for the sake of SQLite; an Integer may, too. */
    @Test
    void aNumberOf64BitsIsBigintOnServersWhateverSqliteCallsIt() {
        Column big = column(new SqlType.Whole("INTEGER", 64), null, null);
        Column small = column(new SqlType.Whole("INTEGER", 32), null, null);

        assertThat(text("SQLite", new SchemaChange.AddColumn(T, big, null))).contains("{name: c, type: bigint}");
        assertThat(text("SQLite", new SchemaChange.AddColumn(T, small, null))).contains("{name: c, type: INTEGER}");
    }

    @Test
    void twoTypesWhoseLettersAreTheSameHaveAPropertyEach() {
        Column one = column(new SqlType.Enumeration("enum('ä')", List.of("ä")), null, null);
        Column two = column(new SqlType.Enumeration("enum('ö')", List.of("ö")), null, null);

        String text = text(
                "SQLite",
                new SchemaChange.AddColumn(T, one, null),
                new SchemaChange.AddColumn(TableName.of("u"), two, null));

        assertThat(text).contains("enum('ä')", "enum('ö')");
        for (Format format : Format.values()) {
            String again = draft(
                            "SQLite",
                            new SchemaChange.AddColumn(T, one, null),
                            new SchemaChange.AddColumn(TableName.of("u"), two, null))
                    .text(format);
            assertThat(again.lines().filter(line -> line.contains("property"))).hasSize(4);
        }
    }

    @Test
    void aSimpleDraftHasNoPropertyAndNoMoreThanItNeeds() {
        Column column = column(new SqlType.Text("", 20), null, null);

        assertThat(text("SQLite", new SchemaChange.AddColumn(T, column, null))).isEqualTo("""
                databaseChangeLog:
                  - changeSet:
                      id: "20260101000000"
                      author: me
                      comment: Add column t.c
                      changes:
                        - addColumn:
                            tableName: t
                            columns:
                              - column: {name: c, type: varchar(20)}
                      rollback:
                        - dropColumn: {tableName: t, columnName: c}
                """);
    }

    @Test
    void aTableInASchemaIsWrittenWithIt() {
        TableName there = new TableName("shop", "t");
        Column column = column(new SqlType.Text("", 20), null, null);

        assertThat(text("PostgreSQL", new SchemaChange.AddColumn(there, column, null)))
                .contains("schemaName: shop", "- dropColumn: {schemaName: shop, tableName: t, columnName: c}");
    }

    @Test
    void refusesToDropACheckThatHasNoNameInMariadb() {
        TableName table = TableName.of("t");
        SchemaChange nameless =
                new SchemaChange.DropCheck(table, new CheckConstraint(null, "`c` between 0 and 2", null));
        SchemaChange named = new SchemaChange.DropCheck(table, new CheckConstraint("ck", "`c` between 0 and 2", null));

        assertThatThrownBy(() -> text("MariaDB", nameless))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith(
                        "Cannot draft this change: drop check (`c` between 0 and 2) of t, which has no name in MariaDB\n")
                .hasMessageEndingWith("then run migrate:generate again.");
        assertThat(text("MariaDB", named)).contains("DROP CONSTRAINT ck");
    }

    private static String text(String product, SchemaChange... changes) {
        return draft(product, changes).text(Format.YAML);
    }

    private static Draft draft(String product, SchemaChange... changes) {
        return new Draft("20260101000000", "", "me", ReviewableSteps.of(List.of(changes), schema(product), List.of()));
    }

    private static Schema schema(String product) {
        return new Schema(product, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Column column(SqlType type, @Nullable String collation, Column.@Nullable Generated generated) {
        return new Column("c", type, true, null, collation, generated, Column.Identity.NONE, null);
    }
}
