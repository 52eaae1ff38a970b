package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a column type means; the declared text is COLUMN_TYPE. A {@code timestamp} keeps no offset, so it is not zoned: it
 * is shown in whatever time zone the session is in. {@code text} and its longer brothers count as unlimited.
 *
 * @see <a href="https://mariadb.com/kb/en/data-types/">MariaDB's types</a>
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/data-types.html">MySQL's types</a>
 */
final class MariaTypes {

    private MariaTypes() {}

    /** @param json whether a check lets nothing but JSON into the column: that is all the type is in MariaDB */
    static SqlType of(ColumnRow column, boolean json) {
        String declared = column.type();
        String name = name(declared);
        return switch (name) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "year", "bit", "boolean" -> whole(declared, name);
            case "decimal" -> new SqlType.Exact(declared, column.precision(), column.scale());
            case "float", "double" -> new SqlType.Approximate(declared);
            case "char", "varchar", "tinytext" -> new SqlType.Text(declared, column.length());
            case "text", "mediumtext", "longtext" ->
                json ? new SqlType.Json(declared) : new SqlType.Text(declared, null);
            case "binary", "varbinary", "tinyblob" -> new SqlType.Binary(declared, column.length());
            case "blob", "mediumblob", "longblob" -> new SqlType.Binary(declared, null);
            default -> other(declared, name);
        };
    }

    /** The numbers of bits hold the values of an unsigned type too, but that of an unsigned bigint. */
    private static SqlType whole(String declared, String name) {
        boolean unsigned = declared.contains("unsigned");
        return switch (name) {
            case "tinyint" ->
                declared.startsWith("tinyint(1)") && !unsigned
                        ? new SqlType.Bool(declared)
                        : new SqlType.Whole(declared, unsigned ? 16 : 8);
            case "year" -> new SqlType.Whole(declared, 16);
            case "smallint" -> new SqlType.Whole(declared, unsigned ? 32 : 16);
            case "mediumint" -> new SqlType.Whole(declared, unsigned ? 32 : 24);
            case "int" -> new SqlType.Whole(declared, unsigned ? 64 : 32);
            case "bit" -> declared.equals("bit(1)") ? new SqlType.Bool(declared) : new SqlType.Other(declared);
            case "boolean" -> new SqlType.Bool(declared);
            default -> new SqlType.Whole(declared, 64);
        };
    }

    private static SqlType other(String declared, String name) {
        return switch (name) {
            case "date" -> new SqlType.Date(declared);
            case "time" -> new SqlType.Time(declared);
            case "datetime", "timestamp" -> new SqlType.Timestamp(declared, false);
            case "uuid" -> new SqlType.Uuid(declared);
            case "json" -> new SqlType.Json(declared);
            case "enum" -> new SqlType.Enumeration(declared, Literals.values(declared));
            default -> new SqlType.Other(declared);
        };
    }

    /** Whether the type is a number, whose default the catalog of MySQL tells as SQL. */
    static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Whole
                || type instanceof SqlType.Exact
                || type instanceof SqlType.Approximate
                || type instanceof SqlType.Bool
                || name(type.declared()).equals("bit");
    }

    private static String name(@Nullable String declared) {
        String[] words = (declared == null ? "" : declared).split("[( ]", 2);
        return words[0].toLowerCase(Locale.ROOT);
    }
}
