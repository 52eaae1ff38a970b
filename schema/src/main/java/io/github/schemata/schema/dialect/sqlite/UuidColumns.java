package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;

/** Tells which columns should hold UUIDs: those declared so, and those that reference one. */
record UuidColumns(Schema schema) {

    boolean has(Table table, Column column) {
        return column.type() instanceof SqlType.Uuid
                || table.foreignKeys().stream().anyMatch(key -> references(key, column));
    }

    private boolean references(ForeignKey key, Column column) {
        int place = key.columns().indexOf(column.name());
        return place >= 0
                && place < key.targetColumns().size()
                && schema.tables().stream()
                        .filter(target -> Identifiers.same(
                                target.name().name(), key.target().name()))
                        .flatMap(target -> target.columns().stream())
                        .filter(target -> Identifiers.same(
                                target.name(), key.targetColumns().get(place)))
                        .anyMatch(target -> target.type() instanceof SqlType.Uuid);
    }
}
