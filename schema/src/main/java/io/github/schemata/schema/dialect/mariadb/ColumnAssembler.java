package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a column of its row in the catalog. */
final class ColumnAssembler {

    private final boolean mariaDb;
    private final DefaultText defaults;

    ColumnAssembler(boolean mariaDb) {
        this.mariaDb = mariaDb;
        this.defaults = new DefaultText(mariaDb);
    }

    /**
     * A column of a table. JSON brings a collation of its own, which nobody chose.
     *
     * @param tableCollation the collation of the table's other columns
     * @param jsonColumns the names of those that a check keeps to JSON
     */
    Column column(ColumnRow row, @Nullable String tableCollation, Set<String> jsonColumns) {
        SqlType type = MariaTypes.of(row, jsonColumns.contains(row.name()));
        boolean own =
                row.collation() != null && !row.collation().equals(tableCollation) && !(type instanceof SqlType.Json);
        return new Column(
                row.name(),
                type,
                row.nullable(),
                defaults.of(row, type),
                own ? row.collation() : null,
                generated(row),
                row.extra().contains("auto_increment") ? Identity.AUTOINCREMENT : Identity.NONE,
                row.comment().isEmpty() ? null : row.comment());
    }

    /** A column of a view. */
    Column column(ColumnRow row) {
        return new Column(row.name(), MariaTypes.of(row, false), row.nullable(), null, null, null, Identity.NONE, null);
    }

    private @Nullable Generated generated(ColumnRow row) {
        if (row.generation().isEmpty()) {
            return null;
        }
        String expression = mariaDb ? row.generation() : Literals.unescaped(row.generation());
        return new Generated(expression, row.extra().contains("STORED"));
    }
}
