package io.github.schemata.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.View;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every dialect must read alike, of statements that every database takes; one class below it for each dialect. */
public abstract class DialectContract {

    /** Reads the schema that these statements make. */
    protected abstract Schema schema(String... statements);

    /** A name in the quotes of the database. */
    protected abstract String quoted(String name);

    /** Whether a unique index is something else than a UNIQUE constraint. */
    protected boolean tellsUniqueIndexesFromKeys() {
        return true;
    }

    @Test
    void readsNothingOfAnEmptyDatabase() {
        Schema schema = schema();

        assertThat(schema).isEqualTo(new Schema(schema.product(), List.of(), List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "smallint; Whole",
                "int; Whole",
                "bigint; Whole",
                "decimal(10, 2); Exact",
                "double precision; Approximate",
                "varchar(160); Text",
                "char(3); Text",
                "text; Text",
                "date; Date",
                "time; Time",
            })
    void knowsWhatATypeMeans(String declared, String meaning) {
        Column column = schema("CREATE TABLE t (a " + declared + ")")
                .tables()
                .get(0)
                .columns()
                .get(0);

        assertThat(column.type().getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(column.nullable()).isTrue();
    }

    @Test
    void keepsLengthPrecisionAndScale() {
        List<Column> columns = schema("CREATE TABLE t (a varchar(160), b decimal(10, 2), c smallint)")
                .tables()
                .get(0)
                .columns();

        assertThat(((SqlType.Text) columns.get(0).type()).length()).isEqualTo(160);
        assertThat(((SqlType.Exact) columns.get(1).type()).precision()).isEqualTo(10);
        assertThat(((SqlType.Exact) columns.get(1).type()).scale()).isEqualTo(2);
        assertThat(((SqlType.Whole) columns.get(2).type()).bits()).isEqualTo(16);
    }

    @Test
    void readsColumnsInDeclaredOrder() {
        Table table = schema("CREATE TABLE t (z int NOT NULL, a int, m int NOT NULL)")
                .tables()
                .get(0);

        assertThat(table.columns())
                .extracting(Column::name, Column::nullable, Column::defaultText)
                .containsExactly(tuple("z", false, null), tuple("a", true, null), tuple("m", false, null));
    }

    @Test
    void ordersTablesByNameWithoutRegardToCase() {
        Schema schema = schema(
                "CREATE TABLE " + quoted("b") + " (x int)",
                "CREATE TABLE " + quoted("C") + " (x int)",
                "CREATE TABLE " + quoted("a") + " (x int)");

        assertThat(schema.tables()).extracting(table -> table.name().name()).containsExactly("a", "b", "C");
    }

    @Test
    void readsKeysInTheirOrder() {
        Table table = schema("CREATE TABLE t (a int NOT NULL, b int NOT NULL, c int, d int,"
                        + " PRIMARY KEY (b, a), CONSTRAINT uq UNIQUE (d, c))")
                .tables()
                .get(0);

        assertThat(Objects.requireNonNull(table.primaryKey()).columns()).containsExactly("b", "a");
        assertThat(table.uniqueKeys()).containsExactly(new UniqueKey("uq", List.of("d", "c")));
        assertThat(table.indexes())
                .extracting(Index::origin, Index::unique)
                .containsExactlyInAnyOrder(tuple(Origin.PRIMARY_KEY, true), tuple(Origin.UNIQUE_KEY, true));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_ACTION, NO_ACTION",
        "ON DELETE CASCADE, CASCADE, NO_ACTION",
        "ON DELETE SET NULL ON UPDATE CASCADE, SET_NULL, CASCADE",
    })
    void readsForeignKeys(String rules, ReferentialAction onDelete, ReferentialAction onUpdate) {
        Schema schema = schema(
                "CREATE TABLE p (a int NOT NULL, b int NOT NULL, PRIMARY KEY (b, a))",
                "CREATE TABLE t (x int, y int, CONSTRAINT fk FOREIGN KEY (y, x) REFERENCES p (b, a) " + rules + ")");

        assertThat(schema.tables().get(1).foreignKeys())
                .containsExactly(new ForeignKey(
                        "fk",
                        List.of("y", "x"),
                        TableName.of("p"),
                        List.of("b", "a"),
                        onDelete,
                        onUpdate,
                        false,
                        false));
    }

    @Test
    void readsAForeignKeyToItsOwnTable() {
        Schema schema = schema("CREATE TABLE t (id int NOT NULL PRIMARY KEY, parent int,"
                + " CONSTRAINT fk FOREIGN KEY (parent) REFERENCES t (id))");

        assertThat(schema.tables().get(0).foreignKeys())
                .extracting(ForeignKey::columns, ForeignKey::target, ForeignKey::targetColumns)
                .containsExactly(tuple(List.of("parent"), TableName.of("t"), List.of("id")));
    }

    @Test
    void recognisesTheValuesOfACheck() {
        Table table = schema("CREATE TABLE t (s varchar(9), n int,"
                        + " CONSTRAINT cs CHECK (s IN ('A', 'it''s')), CONSTRAINT cn CHECK (n = 1 OR n = 2 OR n IS NULL),"
                        + " CONSTRAINT co CHECK (n > 0))")
                .tables()
                .get(0);

        assertThat(table.checks())
                .extracting(CheckConstraint::name, CheckConstraint::allowed)
                .containsExactlyInAnyOrder(
                        tuple("cs", new AllowedValues("s", List.of("A", "it's"), true)),
                        tuple("cn", new AllowedValues("n", List.of("1", "2"), false)),
                        tuple("co", null));
    }

    @Test
    void readsIndexesByName() {
        Table table = schema(
                        "CREATE TABLE t (a int, b int)",
                        "CREATE UNIQUE INDEX " + quoted("B") + " ON t (b, a)",
                        "CREATE INDEX c ON t (b DESC)",
                        "CREATE INDEX a ON t (a)")
                .tables()
                .get(0);

        assertThat(table.indexes())
                .extracting(Index::name, Index::unique, Index::origin, Index::where)
                .containsExactly(
                        tuple("a", false, Origin.CREATED, null),
                        tuple("B", true, tellsUniqueIndexesFromKeys() ? Origin.CREATED : Origin.UNIQUE_KEY, null),
                        tuple("c", false, Origin.CREATED, null));
        assertThat(table.indexes())
                .extracting(index -> index.parts().stream().map(Part::column).toList())
                .containsExactly(List.of("a"), List.of("b", "a"), List.of("b"));
        assertThat(table.indexes().get(2).parts()).extracting(Part::descending).containsExactly(true);
        assertThat(table.uniqueKeys()).hasSize(tellsUniqueIndexesFromKeys() ? 0 : 1);
    }

    @Test
    void readsWhatAViewReads() {
        Schema schema = schema(
                "CREATE TABLE t (id int)",
                "CREATE TABLE u (id int)",
                "CREATE VIEW v AS SELECT id FROM t",
                "CREATE VIEW w AS SELECT v.id, u.id AS other FROM v, u");

        assertThat(schema.views())
                .extracting(
                        view -> view.name().name(),
                        view -> view.columns().stream().map(Column::name).toList(),
                        View::reads)
                .containsExactly(
                        tuple("v", List.of("id"), List.of(TableName.of("t"))),
                        tuple("w", List.of("id", "other"), List.of(TableName.of("t"), TableName.of("u"))));
        assertThat(schema.tables()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ab",
                "a b",
                "it's",
                "quo\"te",
                "back\\slash",
                "ba`ck",
                "${name}",
                "select",
                "ünïcödé",
                "a;b -- c",
                "?"
            })
    void readsAnyName(String name) {
        Table table = schema("CREATE TABLE " + quoted(name) + " (" + quoted(name) + " int NOT NULL PRIMARY KEY)")
                .tables()
                .get(0);

        assertThat(table.name()).isEqualTo(TableName.of(name));
        assertThat(table.columns()).extracting(Column::name).containsExactly(name);
        assertThat(table.primaryKey())
                .isNotNull()
                .extracting(PrimaryKey::columns)
                .isEqualTo(List.of(name));
    }
}
