package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records with one fact changed. */
final class Copies {

    private Copies() {}

    static Column withType(Column column, SqlType type) {
        return new Column(
                column.name(),
                type,
                column.nullable(),
                column.defaultText(),
                column.collation(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    static Column withNullable(Column column, boolean nullable) {
        return new Column(
                column.name(),
                column.type(),
                nullable,
                column.defaultText(),
                column.collation(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    static Column withDefault(Column column, @Nullable String defaultText) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                defaultText,
                column.collation(),
                column.generated(),
                column.identity(),
                column.comment());
    }

    static Column withCollation(Column column, @Nullable String collation) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultText(),
                collation,
                column.generated(),
                column.identity(),
                column.comment());
    }

    static Column withGenerated(Column column, Column.@Nullable Generated generated) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.collation(),
                generated,
                column.identity(),
                column.comment());
    }

    static Column withIdentity(Column column, Column.Identity identity) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultText(),
                column.collation(),
                column.generated(),
                identity,
                column.comment());
    }

    static ForeignKey withName(ForeignKey key, @Nullable String name) {
        return new ForeignKey(
                name,
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                key.initiallyDeferred());
    }

    static Index withName(Index index, String name) {
        return new Index(name, index.origin(), index.unique(), index.parts(), index.where(), index.sql());
    }

    /** The table without the foreign keys and indexes, which are made by themselves. */
    static Table bare(Table table, @Nullable String comment) {
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                List.of(),
                table.uniqueKeys(),
                table.checks(),
                List.of(),
                table.strict(),
                table.withoutRowId(),
                comment,
                table.sql());
    }
}
