package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.List;

/** Other names for tables and columns, given to all that names them: keys, checks and indexes, too. */
public interface TableNames {

    /** What a table is called. */
    TableName of(TableName table);

    /** What a column is called, of a table by the name that it had before. */
    String of(TableName table, String column);

    /** The table by these names. */
    default Table of(Table table) {
        TableName own = table.name();
        PrimaryKey key = table.primaryKey();
        return new Table(
                of(own),
                table.kind(),
                table.columns().stream().map(column -> of(own, column)).toList(),
                key == null ? null : new PrimaryKey(key.name(), of(own, key.columns())),
                table.foreignKeys().stream().map(one -> of(own, one)).toList(),
                table.uniqueKeys().stream()
                        .map(unique -> new UniqueKey(unique.name(), of(own, unique.columns())))
                        .toList(),
                table.checks().stream().map(check -> of(own, check)).toList(),
                table.indexes().stream().map(index -> of(own, index)).toList(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }

    private List<String> of(TableName table, List<String> all) {
        return all.stream().map(column -> of(table, column)).toList();
    }

    private Column of(TableName table, Column column) {
        return new Column(
                of(table, column.name()),
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.collation(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    private ForeignKey of(TableName table, ForeignKey key) {
        return new ForeignKey(
                key.name(),
                of(table, key.columns()),
                of(key.target()),
                of(key.target(), key.targetColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    private CheckConstraint of(TableName table, CheckConstraint check) {
        AllowedValues allowed = check.allowed();
        return allowed == null
                ? check
                : new CheckConstraint(
                        check.name(),
                        check.expression(),
                        new AllowedValues(of(table, allowed.column()), allowed.values(), allowed.text()));
    }

    private Index of(TableName table, Index index) {
        return new Index(
                index.name(),
                index.origin(),
                index.unique(),
                index.parts().stream()
                        .map(part -> new Index.Part(
                                part.column() == null ? null : of(table, part.column()),
                                part.expression(),
                                part.descending(),
                                part.collation()))
                        .toList(),
                index.where(),
                index.sql());
    }
}
