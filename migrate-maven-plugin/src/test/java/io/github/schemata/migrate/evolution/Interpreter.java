package io.github.schemata.migrate.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes changes to a schema, as strictly as the strictest of the products: what holds something keeps it from going. */
final class Interpreter {

    private Schema schema;

    private Interpreter(Schema schema) {
        this.schema = schema;
    }

    static Schema after(Schema schema, List<SchemaChange> changes) {
        Interpreter interpreter = new Interpreter(schema);
        changes.forEach(interpreter::make);
        return interpreter.schema;
    }

    private void make(SchemaChange change) {
        if (change instanceof SchemaChange.CreateTable create) {
            assertThat(schema.table(create.table())).as("%s", change).isEmpty();
            tables(Stream.concat(schema.tables().stream(), Stream.of(create.created()))
                    .toList());
        } else if (change instanceof SchemaChange.DropTable drop) {
            requireNoneLeadsTo(drop.table(), List.of(), true);
            tables(schema.tables().stream()
                    .filter(table -> !table.name().matches(drop.table()))
                    .toList());
        } else if (change instanceof SchemaChange.RenameTable rename) {
            schema = Renaming.table(schema, rename.table(), rename.to());
        } else if (change instanceof SchemaChange.RenameColumn rename) {
            schema =
                    Renaming.column(schema, owner(rename.table()), rename.from().name(), rename.to());
        } else if (change instanceof SchemaChange.CreateSequence create) {
            sequences(Stream.concat(schema.sequences().stream(), Stream.of(create.sequence()))
                    .toList());
        } else if (change instanceof SchemaChange.DropSequence drop) {
            sequences(schema.sequences().stream()
                    .filter(one -> !one.equals(drop.sequence()))
                    .toList());
        } else if (change instanceof SchemaChange.AlterSequence alter) {
            sequences(schema.sequences().stream()
                    .map(one -> one.equals(alter.from()) ? alter.to() : one)
                    .toList());
        } else if (!column(change)) {
            key(change);
        }
    }

    private boolean column(SchemaChange change) {
        if (change instanceof SchemaChange.AddColumn add) {
            assertThat(owner(add.table()).column(add.column().name()))
                    .as("%s", change)
                    .isEmpty();
            columns(
                    add.table(),
                    columns -> Stream.concat(columns.stream(), Stream.of(add.column()))
                            .toList());
        } else if (change instanceof SchemaChange.DropColumn drop) {
            requireFree(drop.table(), drop.column().name());
            columns(
                    drop.table(),
                    columns -> columns.stream()
                            .filter(one -> !Names.same(one.name(), drop.column().name()))
                            .toList());
        } else if (change instanceof SchemaChange.ChangeType type) {
            requireNoForeignKey(type.table(), type.from().name());
            facts(
                    type.table(),
                    type.from(),
                    column -> Copies.withType(column, type.to().type()));
        } else if (change instanceof SchemaChange.ChangeNullability nullability) {
            facts(
                    nullability.table(),
                    nullability.column(),
                    column -> Copies.withNullable(column, nullability.column().nullable()));
        } else if (change instanceof SchemaChange.ChangeDefault value) {
            facts(
                    value.table(),
                    value.from(),
                    column -> Copies.withDefault(column, value.to().defaultText()));
        } else if (change instanceof SchemaChange.ChangeGenerated generated) {
            facts(
                    generated.table(),
                    generated.from(),
                    column -> Copies.withGenerated(column, generated.to().generated()));
        } else if (change instanceof SchemaChange.ChangeCollation collation) {
            facts(
                    collation.table(),
                    collation.from(),
                    column -> Copies.withCollation(column, collation.to().collation()));
        } else if (change instanceof SchemaChange.AddIdentity identity) {
            assertThat(owner(identity.table()).primaryKey()).as("%s", change).isNotNull();
            facts(
                    identity.table(),
                    identity.from(),
                    column -> Copies.withIdentity(column, identity.to().identity()));
        } else {
            return false;
        }
        return true;
    }

    private void key(SchemaChange change) {
        TableName name = java.util.Objects.requireNonNull(change.table());
        Table table = owner(name);
        List<ForeignKey> foreignKeys = new ArrayList<>(table.foreignKeys());
        List<UniqueKey> uniqueKeys = new ArrayList<>(table.uniqueKeys());
        List<CheckConstraint> checks = new ArrayList<>(table.checks());
        List<Index> indexes = new ArrayList<>(table.indexes());
        PrimaryKey key = table.primaryKey();
        if (change instanceof SchemaChange.AddPrimaryKey add) {
            assertThat(key).isNull();
            key = add.key();
        } else if (change instanceof SchemaChange.DropPrimaryKey drop) {
            requireNoneLeadsTo(name, drop.key().columns(), false);
            key = null;
        } else if (change instanceof SchemaChange.AddForeignKey add) {
            assertThat(schema.table(add.key().target())).as("%s", change).isPresent();
            add.key()
                    .columns()
                    .forEach(column ->
                            assertThat(table.column(column)).as("%s", change).isPresent());
            foreignKeys.add(add.key());
        } else if (change instanceof SchemaChange.DropForeignKey drop) {
            assertThat(foreignKeys.remove(drop.key())).as("%s", change).isTrue();
        } else if (change instanceof SchemaChange.AddUniqueKey add) {
            uniqueKeys.add(add.key());
        } else if (change instanceof SchemaChange.DropUniqueKey drop) {
            requireNoneLeadsTo(name, drop.key().columns(), false);
            assertThat(uniqueKeys.remove(drop.key())).as("%s", change).isTrue();
        } else if (change instanceof SchemaChange.CreateIndex create) {
            indexes.add(create.index());
        } else if (change instanceof SchemaChange.DropIndex drop) {
            assertThat(indexes.remove(drop.index())).as("%s", change).isTrue();
        } else if (change instanceof SchemaChange.AddCheck add) {
            checks.add(add.check());
        } else if (change instanceof SchemaChange.DropCheck drop) {
            assertThat(checks.remove(drop.check())).as("%s", change).isTrue();
        }
        replace(name, with(table, table.columns(), key, foreignKeys, uniqueKeys, checks, indexes));
    }

    /** As SQLite and PostgreSQL are: a column that something stands on cannot go. */
    private void requireFree(TableName name, String column) {
        Table table = owner(name);
        assertThat(table.primaryKey() != null
                        && Names.contains(table.primaryKey().columns(), column))
                .isFalse();
        assertThat(table.foreignKeys()).noneMatch(key -> Names.contains(key.columns(), column));
        assertThat(table.uniqueKeys()).noneMatch(key -> Names.contains(key.columns(), column));
        assertThat(table.checks()).noneMatch(check -> Expression.mentions(check.expression(), column));
        assertThat(table.indexes())
                .noneMatch(index -> index.parts().stream().anyMatch(part -> Names.same(part.column(), column)));
        requireNoneLeadsTo(name, List.of(column), false);
    }

    /** As MariaDB is: both ends of a foreign key have one type. */
    private void requireNoForeignKey(TableName name, String column) {
        assertThat(owner(name).foreignKeys()).noneMatch(key -> Names.contains(key.columns(), column));
        requireNoneLeadsTo(name, List.of(column), false);
    }

    private void requireNoneLeadsTo(TableName name, List<String> columns, boolean whole) {
        for (Table table : schema.tables()) {
            boolean self = table.name().matches(name);
            assertThat(table.foreignKeys())
                    .as("foreign keys of %s that lead to %s", table.name(), name)
                    .noneMatch(key -> Names.same(key.target(), name)
                            && (whole ? !self : Names.set(key.targetColumns()).containsAll(Names.set(columns))));
        }
    }

    private Table owner(TableName name) {
        return schema.table(name).orElseThrow(() -> new AssertionError("no table " + name));
    }

    private void facts(TableName name, Column which, UnaryOperator<Column> change) {
        assertThat(owner(name).column(which.name())).isPresent();
        columns(
                name,
                columns -> columns.stream()
                        .map(column -> Names.same(column.name(), which.name()) ? change.apply(column) : column)
                        .toList());
    }

    private void columns(TableName name, UnaryOperator<List<Column>> change) {
        Table table = owner(name);
        replace(
                name,
                with(
                        table,
                        change.apply(table.columns()),
                        table.primaryKey(),
                        table.foreignKeys(),
                        table.uniqueKeys(),
                        table.checks(),
                        table.indexes()));
    }

    private static Table with(
            Table table,
            List<Column> columns,
            @Nullable PrimaryKey key,
            List<ForeignKey> foreignKeys,
            List<UniqueKey> uniqueKeys,
            List<CheckConstraint> checks,
            List<Index> indexes) {
        return new Table(
                table.name(),
                table.kind(),
                columns,
                key,
                foreignKeys,
                uniqueKeys,
                checks,
                indexes,
                false,
                false,
                table.comment(),
                null);
    }

    private void replace(TableName name, Table by) {
        Map<TableName, Table> all = new LinkedHashMap<>();
        schema.tables().forEach(table -> all.put(table.name(), table.name().matches(name) ? by : table));
        tables(List.copyOf(all.values()));
    }

    private void tables(List<Table> tables) {
        schema = new Schema(schema.product(), tables, List.of(), List.of(), schema.sequences(), List.of());
    }

    private void sequences(List<Sequence> sequences) {
        schema = new Schema(schema.product(), schema.tables(), List.of(), List.of(), sequences, List.of());
    }
}
