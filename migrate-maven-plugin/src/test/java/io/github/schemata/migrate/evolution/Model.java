package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.jpa.EntitySchema.Allowed;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table that is put together fact by fact. */
final class Model {

    static final SqlType BIGINT = new SqlType.Whole("", 64);
    static final SqlType INT = new SqlType.Whole("", 32);
    static final SqlType VARCHAR = new SqlType.Text("", 255);
    static final SqlType BOOL = new SqlType.Bool("");

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable PrimaryKey key;
    private @Nullable String comment;

    private Model(String name) {
        this.name = name;
    }

    static Model table(String name) {
        return new Model(name);
    }

    /** A table with a numbered key. */
    static Model numbered(String name) {
        return table(name)
                .column("id", BIGINT, column -> Copies.withIdentity(column, Column.Identity.AUTOINCREMENT))
                .key("id");
    }

    Model column(String column, SqlType type) {
        columns.add(new Column(column, type, true, null, null, null, Column.Identity.NONE, null));
        return this;
    }

    Model column(String column, SqlType type, UnaryOperator<Column> facts) {
        columns.add(facts.apply(new Column(column, type, true, null, null, null, Column.Identity.NONE, null)));
        return this;
    }

    Model key(String... keyColumns) {
        key = new PrimaryKey("pk_" + name, List.of(keyColumns));
        columns.replaceAll(
                column -> List.of(keyColumns).contains(column.name()) ? Copies.withNullable(column, false) : column);
        return this;
    }

    Model foreignKey(@Nullable String own, String column, String target) {
        return foreignKey(own, List.of(column), target, List.of("id"), ReferentialAction.NO_ACTION);
    }

    Model foreignKey(
            @Nullable String own, List<String> from, String target, List<String> to, ReferentialAction onDelete) {
        return foreignKey(new ForeignKey(
                own, from, TableName.of(target), to, onDelete, ReferentialAction.NO_ACTION, false, false));
    }

    Model foreignKey(ForeignKey foreignKey) {
        foreignKeys.add(foreignKey);
        return this;
    }

    Model unique(@Nullable String own, String... keyColumns) {
        uniqueKeys.add(new UniqueKey(own, List.of(keyColumns)));
        return this;
    }

    Model index(String own, boolean unique, String... keyColumns) {
        return index(
                own,
                unique,
                Stream.of(keyColumns)
                        .map(column -> new Index.Part(column, null, false, null))
                        .toList());
    }

    Model index(String own, boolean unique, List<Index.Part> parts) {
        indexes.add(new Index(own, Index.Origin.CREATED, unique, parts, null, null));
        return this;
    }

    Model check(@Nullable String own, String expression) {
        checks.add(new CheckConstraint(own, expression, null));
        return this;
    }

    Model comment(String text) {
        comment = text;
        return this;
    }

    Table build() {
        return new Table(
                TableName.of(name),
                Table.Kind.ORDINARY,
                columns,
                key,
                foreignKeys,
                uniqueKeys,
                checks,
                indexes,
                false,
                false,
                comment,
                null);
    }

    static Schema schema(String product, Model... tables) {
        return new Schema(
                product, Stream.of(tables).map(Model::build).toList(), List.of(), List.of(), List.of(), List.of());
    }

    static Schema sequences(Schema schema, Sequence... sequences) {
        return new Schema(schema.product(), schema.tables(), List.of(), List.of(), List.of(sequences), List.of());
    }

    static EntitySchema entities(Model... tables) {
        return entities(schema("Hibernate", tables));
    }

    static EntitySchema entities(Schema schema) {
        return new EntitySchema(schema, List.of(), List.of(), List.of(), "6.6.49.Final");
    }

    static EntitySchema allowing(EntitySchema entities, String table, String column, String... values) {
        return allowing(entities, table, new AllowedValues(column, List.of(values), true));
    }

    static EntitySchema allowingNumbers(EntitySchema entities, String table, String column, String... values) {
        return allowing(entities, table, new AllowedValues(column, List.of(values), false));
    }

    private static EntitySchema allowing(EntitySchema entities, String table, AllowedValues values) {
        Allowed allowed = new Allowed(TableName.of(table), values);
        return new EntitySchema(entities.schema(), List.of(allowed), List.of(), List.of(), "6.6.49.Final");
    }

    static Column notNull(Column column) {
        return Copies.withNullable(column, false);
    }

    static UnaryOperator<Column> byDefault(String sql) {
        return column -> Copies.withDefault(column, sql);
    }

    /** The changes in words, or what else a comparison comes to. */
    static List<String> lines(EntitySchema wanted, Schema found, Hints hints) {
        return lines(EntityComparison.between(wanted, found, hints));
    }

    static List<String> lines(Evolution evolution) {
        return Stream.concat(
                        evolution.changes().stream().map(Wording::line),
                        evolution.questions().stream().map(String::valueOf))
                .toList();
    }
}
