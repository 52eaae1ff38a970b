package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column's default as SQL. MariaDB tells SQL, {@code 'it''s'}, and {@code NULL} where there is none
 * (<a href="https://mariadb.com/kb/en/information-schema-columns-table/">since 10.2.7</a>). MySQL tells the bare value,
 * {@code it's}, and marks expressions with DEFAULT_GENERATED
 * (<a href="https://dev.mysql.com/doc/refman/8.4/en/information-schema-columns-table.html">manual</a>). MariaDB's catalog
 * has no characters beyond the Basic Multilingual Plane: they come as question marks, in comments and checks too.
 */
final class DefaultText {

    private final boolean mariaDb;

    DefaultText(boolean mariaDb) {
        this.mariaDb = mariaDb;
    }

    /** Null where there is none: a generated column has none, and NULL is what every column without one has. */
    @Nullable
    String of(ColumnRow column, SqlType type) {
        String text = column.defaultText();
        if (text == null || !column.generation().isEmpty()) {
            return null;
        }
        if (mariaDb) {
            return text.equals("NULL") ? null : Literals.doubled(Literals.within(column.database(), text));
        }
        return ofMysql(text, column.extra().contains("DEFAULT_GENERATED"), type);
    }

    private static String ofMysql(String text, boolean expression, SqlType type) {
        if (expression) {
            boolean now = type instanceof SqlType.Timestamp
                    && text.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
            return now ? text : "(" + Literals.unescaped(text) + ")";
        }
        boolean plain = MariaTypes.isNumber(type) || type instanceof SqlType.Binary && text.startsWith("0x");
        return plain ? text : Literals.string(text);
    }
}
