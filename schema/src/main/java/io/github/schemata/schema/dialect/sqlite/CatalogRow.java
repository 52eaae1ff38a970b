package io.github.schemata.schema.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of the catalog queries. */
interface CatalogRow {

    /** An entry of sqlite_schema. */
    record ObjectRow(
            long id,
            String type,
            String name,
            String table,
            @Nullable String sql) implements CatalogRow {

        static ObjectRow of(ResultSet row) throws SQLException {
            return new ObjectRow(
                    row.getLong("id"),
                    row.getString("type"),
                    row.getString("name"),
                    row.getString("table_name"),
                    row.getString("sql"));
        }
    }

    /** A table's sort. */
    record TableRow(String name, String type, boolean withoutRowId, boolean strict) implements CatalogRow {

        static TableRow of(ResultSet row) throws SQLException {
            return new TableRow(
                    row.getString("name"),
                    row.getString("type"),
                    row.getBoolean("without_rowid"),
                    row.getBoolean("strict"));
        }
    }

    /** A row that belongs to a table or view. */
    interface Owned extends CatalogRow {
        String table();
    }

    /** A column. */
    record ColumnRow(
            String table,
            String name,
            String type,
            boolean notNull,
            @Nullable String defaultText,
            int keyPosition,
            int hidden)
            implements Owned {

        static ColumnRow of(ResultSet row) throws SQLException {
            String type = row.getString("type");
            return new ColumnRow(
                    row.getString("table_name"),
                    row.getString("name"),
                    type == null ? "" : type,
                    row.getBoolean("not_null"),
                    row.getString("default_text"),
                    row.getInt("pk"),
                    row.getInt("hidden"));
        }

        /** A column of a virtual table that only commands go through. */
        boolean isHidden() {
            return hidden == 1;
        }

        boolean isGenerated() {
            return hidden == 2 || hidden == 3;
        }

        boolean isStored() {
            return hidden == 3;
        }
    }

    /** A column of a foreign key. */
    record ForeignKeyRow(
            String table,
            int id,
            String target,
            String column,
            @Nullable String targetColumn,
            String onUpdate,
            String onDelete)
            implements Owned {

        static ForeignKeyRow of(ResultSet row) throws SQLException {
            return new ForeignKeyRow(
                    row.getString("table_name"),
                    row.getInt("id"),
                    row.getString("target"),
                    row.getString("column_name"),
                    row.getString("target_column"),
                    row.getString("on_update"),
                    row.getString("on_delete"));
        }
    }

    /** A part of an index; {@code column} is null for an expression. */
    record IndexRow(
            String table,
            String name,
            boolean unique,
            String origin,
            @Nullable String column,
            boolean expression,
            boolean descending,
            @Nullable String collation)
            implements Owned {

        private static final int EXPRESSION = -2;

        static IndexRow of(ResultSet row) throws SQLException {
            return new IndexRow(
                    row.getString("table_name"),
                    row.getString("name"),
                    row.getBoolean("is_unique"),
                    row.getString("origin"),
                    row.getString("column_name"),
                    row.getInt("cid") == EXPRESSION,
                    row.getBoolean("descending"),
                    row.getString("collation"));
        }
    }
}
