package io.github.schemata.migrate.types;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where Liquibase 4.33's mapping of column types is wrong for PostgreSQL or MariaDB, and what is written instead. Scripts
 * and updates go through it alike; an explicit type of the product stays.
 *
 * <table>
 * <caption>Corrections</caption>
 * <tr><th>declared</th><th>Liquibase</th><th>here</th><th>why</th></tr>
 * <tr><td>blob</td><td>PostgreSQL: OID</td><td>BYTEA</td><td>Hibernate's byte[] is bytea; an oid is only the number of a
 *     large object that somebody else must delete</td></tr>
 * <tr><td>blob</td><td>MariaDB: BLOB</td><td>LONGBLOB</td><td>BLOB ends at 64 KB; clob is LONGTEXT, too</td></tr>
 * <tr><td>decimal, numeric</td><td>MariaDB: DECIMAL</td><td>DECIMAL(38, 10)</td><td>without digits it is DECIMAL(10, 0)
 *     there, which rounds silently</td></tr>
 * <tr><td>currency</td><td>DECIMAL</td><td>DECIMAL(19, 4)</td><td>the same</td></tr>
 * <tr><td>varchar, nvarchar</td><td>MariaDB: VARCHAR</td><td>VARCHAR(255)</td><td>without a length it is a syntax error</td></tr>
 * <tr><td>text as a primary or foreign key</td><td>MariaDB: TEXT</td><td>VARCHAR(255)</td><td>TEXT cannot be one</td></tr>
 * <tr><td>mediumint</td><td>PostgreSQL: MEDIUMINT</td><td>INTEGER</td><td>there is none</td></tr>
 * <tr><td>timestamp with time zone</td><td>MariaDB: the same</td><td>TIMESTAMP</td><td>there is none; TIMESTAMP is a point
 *     in time</td></tr>
 * <tr><td>defaultValue CURRENT_TIMESTAMP (…_DATE, …_TIME)</td><td>a text</td><td>the function</td><td>on SQLite it is</td></tr>
 * <tr><td>defaultValueComputed 0 or 1 of a boolean</td><td>PostgreSQL: 0, 1</td><td>FALSE, TRUE</td><td>a number is no
 *     boolean there</td></tr>
 * <tr><td>valueNumeric 0 or 1 in insert and update</td><td>PostgreSQL: 0, 1</td><td>'0', '1'</td><td>the same; in quotes
 *     it fits numbers and booleans</td></tr>
 * <tr><td>references without a name</td><td>refused</td><td>table_column_fkey</td><td>on SQLite they need none</td></tr>
 * <tr><td>deferrable</td><td>MariaDB: DEFERRABLE</td><td>nothing</td><td>there is none</td></tr>
 * </table>
 */
final class Corrections {

    static final int LENGTH = 255;

    private static final Set<String> CLOCKS = Set.of("CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME");

    private Corrections() {}

    static boolean areFor(Database database) {
        return database instanceof PostgresDatabase || database instanceof MySQLDatabase;
    }

    /** The name of a clock is one, and not a text. */
    static @Nullable Object clock(@Nullable Object value) {
        return value instanceof String text && CLOCKS.contains(text.strip().toUpperCase(Locale.ROOT))
                ? new DatabaseFunction(text.strip().toUpperCase(Locale.ROOT))
                : value;
    }

    /** The columns as they should be for that database; the changelog's own stay as they are, and so do checksums. */
    static void correct(List<? extends ColumnConfig> columns, String table, Database database, Undo undo) {
        for (ColumnConfig column : columns) {
            correctDefault(column, undo);
            ConstraintsConfig constraints = column.getConstraints();
            if (constraints != null) {
                correctKeys(column, constraints, table, database, undo);
            }
        }
    }

    private static void correctDefault(ColumnConfig column, Undo undo) {
        DatabaseFunction computed = column.getDefaultValueComputed();
        if (computed == null || column.getType() == null || !isBoolean(column.getType())) {
            return;
        }
        String value = computed.getValue()
                .replace("'", "")
                .replace("(", "")
                .replace(")", "")
                .strip();
        if (value.equals("0") || value.equals("1")) {
            column.setDefaultValueComputed(null);
            column.setDefaultValueBoolean(value.equals("1"));
            undo.add(() -> {
                column.setDefaultValueBoolean((Boolean) null);
                column.setDefaultValueComputed(computed);
            });
        }
    }

    private static boolean isBoolean(String type) {
        return type.strip().equalsIgnoreCase("boolean") || type.strip().equals("java.sql.Types.BOOLEAN");
    }

    private static void correctKeys(
            ColumnConfig column, ConstraintsConfig constraints, String table, Database database, Undo undo) {
        boolean refers = constraints.getReferences() != null || constraints.getReferencedTableName() != null;
        if (refers
                && (constraints.getForeignKeyName() == null
                        || constraints.getForeignKeyName().isBlank())) {
            constraints.setForeignKeyName(table + "_" + column.getName() + "_fkey");
            undo.add(() -> constraints.setForeignKeyName(null));
        }
        if (!(database instanceof MySQLDatabase)) {
            return;
        }
        String type = column.getType();
        if ((refers || Boolean.TRUE.equals(constraints.isPrimaryKey())) && "text".equalsIgnoreCase(type)) {
            column.setType("varchar(" + LENGTH + ")");
            undo.add(() -> column.setType(type));
        }
        Boolean deferrable = constraints.isDeferrable();
        Boolean deferred = constraints.isInitiallyDeferred();
        constraints.setDeferrable((Boolean) null);
        constraints.setInitiallyDeferred((Boolean) null);
        undo.add(() -> {
            constraints.setDeferrable(deferrable);
            constraints.setInitiallyDeferred(deferred);
        });
    }

    /** Puts back what was corrected. */
    static final class Undo implements AutoCloseable {

        private final Deque<Runnable> steps = new ArrayDeque<>();

        void add(Runnable step) {
            steps.push(step);
        }

        @Override
        public void close() {
            steps.forEach(Runnable::run);
        }
    }
}
