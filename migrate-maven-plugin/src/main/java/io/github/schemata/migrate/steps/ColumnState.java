package io.github.schemata.migrate.steps;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column when its turn comes.
 *
 * @param words for its type: an entity's, once an entity's type is on it
 */
record ColumnState(Column column, ColumnWords words) {

    Object type() {
        return words.type(column);
    }

    /** With the type that entities state. */
    ColumnState withType(SqlType type) {
        return new ColumnState(
                like(type, column.nullable(), column.defaultText(), column.identity(), column.comment()),
                ColumnWords.WANTED);
    }

    ColumnState withNullable(boolean nullable) {
        return new ColumnState(
                like(column.type(), nullable, column.defaultText(), column.identity(), column.comment()), words);
    }

    ColumnState withDefault(@Nullable String text) {
        return new ColumnState(
                like(column.type(), column.nullable(), text, column.identity(), column.comment()), words);
    }

    /** NOT NULL, and without a default. */
    ColumnState withIdentity(Column.Identity identity) {
        return new ColumnState(like(column.type(), false, null, identity, column.comment()), words);
    }

    ColumnState withComment(@Nullable String comment) {
        return new ColumnState(
                like(column.type(), column.nullable(), column.defaultText(), column.identity(), comment), words);
    }

    private Column like(
            SqlType type,
            boolean nullable,
            @Nullable String value,
            Column.Identity identity,
            @Nullable String comment) {
        return new Column(
                column.name(), type, nullable, value, column.collation(), column.generated(), identity, comment);
    }
}
