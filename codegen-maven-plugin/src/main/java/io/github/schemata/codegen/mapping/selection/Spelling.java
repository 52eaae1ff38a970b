package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Spells what keys and indexes name as the tables themselves do: SQLite and MariaDB take a name in any case, while
 * PostgreSQL may have two that differ in nothing else. Behind this names are equal or they are not.
 */
public final class Spelling {

    private final Map<TableName, Table> exact = new HashMap<>();
    private final Map<String, Table> anyCase = new HashMap<>();

    private Spelling(Schema schema) {
        for (Table table : schema.tables()) {
            exact.put(table.name(), table);
            anyCase.putIfAbsent(lower(table.name()), table);
        }
    }

    /** The same schema in one spelling; what names nothing stays as it is. */
    public static Schema of(Schema schema) {
        Spelling spelling = new Spelling(schema);
        return new Schema(
                schema.product(),
                schema.tables().stream().map(spelling::spelled).toList(),
                schema.views(),
                schema.triggers(),
                schema.sequences(),
                schema.omissions());
    }

    private Table spelled(Table table) {
        PrimaryKey key = table.primaryKey();
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                key == null ? null : new PrimaryKey(key.name(), columns(table, key.columns())),
                table.foreignKeys().stream().map(each -> spelled(table, each)).toList(),
                table.uniqueKeys().stream()
                        .map(each -> new UniqueKey(each.name(), columns(table, each.columns())))
                        .toList(),
                table.checks(),
                table.indexes().stream().map(each -> spelled(table, each)).toList(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }

    private ForeignKey spelled(Table table, ForeignKey key) {
        Optional<Table> target = target(key.target());
        return new ForeignKey(
                key.name(),
                columns(table, key.columns()),
                target.map(Table::name).orElse(key.target()),
                target.map(found -> columns(found, key.targetColumns())).orElse(key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    private Optional<Table> target(TableName name) {
        return Optional.ofNullable(exact.get(name)).or(() -> Optional.ofNullable(anyCase.get(lower(name))));
    }

    private static Index spelled(Table table, Index index) {
        return new Index(
                index.name(),
                index.origin(),
                index.unique(),
                index.parts().stream()
                        .map(part -> new Index.Part(
                                part.column() == null ? null : column(table, part.column()),
                                part.expression(),
                                part.descending(),
                                part.collation()))
                        .toList(),
                index.where(),
                index.sql());
    }

    private static List<String> columns(Table table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    private static String column(Table table, String name) {
        return table.column(name).map(Column::name).orElse(name);
    }

    private static String lower(TableName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
