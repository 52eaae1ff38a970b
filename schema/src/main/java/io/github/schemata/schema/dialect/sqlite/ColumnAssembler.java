package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a column of what the pragma and the CREATE statement say of it. */
final class ColumnAssembler {

    /** A database has few declared types, however many columns. */
    private final Map<String, SqlType> types = new HashMap<>();

    /** A column of a table. */
    Column column(ColumnRow row, @Nullable ColumnDefinition definition, Identity identity, boolean keyIsNotNull) {
        boolean never = row.notNull() || identity != Identity.NONE || keyIsNotNull && row.keyPosition() > 0;
        return new Column(
                row.name(),
                type(row),
                !never,
                row.defaultText(),
                definition == null ? null : definition.collation(),
                generated(row, definition),
                identity,
                null);
    }

    /** A column of a view. */
    Column column(ColumnRow row) {
        return new Column(row.name(), type(row), true, null, null, null, Identity.NONE, null);
    }

    private SqlType type(ColumnRow row) {
        return types.computeIfAbsent(row.type(), SqliteTypes::of);
    }

    private static @Nullable Generated generated(ColumnRow row, @Nullable ColumnDefinition definition) {
        if (!row.isGenerated()) {
            return null;
        }
        Generated written = definition == null ? null : definition.generated();
        return new Generated(written == null ? "" : written.expression(), row.isStored());
    }
}
