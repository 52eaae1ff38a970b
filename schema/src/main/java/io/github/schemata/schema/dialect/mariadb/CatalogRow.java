package io.github.schemata.schema.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of the catalog queries. */
interface CatalogRow {

    /** The database that the object stands in: the catalog's own comparison also finds those alike but for case. */
    String database();

    /** A row that belongs to a table or view. */
    interface Owned extends CatalogRow {
        String owner();
    }

    /** A table, view or sequence. */
    record ObjectRow(
            String database,
            String name,
            String type,
            @Nullable String engine,
            @Nullable String collation,
            String comment)
            implements CatalogRow {

        static ObjectRow of(ResultSet row) throws SQLException {
            return new ObjectRow(
                    row.getString("db"),
                    row.getString("name"),
                    text(row, "type"),
                    row.getString("engine"),
                    row.getString("collation"),
                    text(row, "comment"));
        }

        boolean isView() {
            return type.equals("VIEW");
        }

        boolean isSequence() {
            return type.equals("SEQUENCE");
        }

        /** Also one with system versioning. */
        boolean isTable() {
            return type.equals("BASE TABLE") || type.equals("SYSTEM VERSIONED");
        }
    }

    /** A column. */
    record ColumnRow(
            String database,
            String owner,
            String name,
            String type,
            @Nullable Integer length,
            @Nullable Integer precision,
            @Nullable Integer scale,
            boolean nullable,
            @Nullable String defaultText,
            String extra,
            @Nullable String collation,
            String generation,
            String comment)
            implements Owned {

        static ColumnRow of(ResultSet row) throws SQLException {
            return new ColumnRow(
                    row.getString("db"),
                    row.getString("owner"),
                    row.getString("name"),
                    text(row, "type"),
                    number(row, "length"),
                    number(row, "numeric_precision"),
                    number(row, "numeric_scale"),
                    text(row, "is_nullable").equals("YES"),
                    row.getString("column_default"),
                    text(row, "extra"),
                    row.getString("collation"),
                    text(row, "generation_expression"),
                    text(row, "comment"));
        }
    }

    /** A column of a foreign key. */
    record ForeignKeyRow(
            String database,
            String owner,
            String name,
            String column,
            String targetDatabase,
            String target,
            String targetColumn)
            implements Owned {

        static ForeignKeyRow of(ResultSet row) throws SQLException {
            return new ForeignKeyRow(
                    row.getString("db"),
                    row.getString("owner"),
                    row.getString("name"),
                    row.getString("column_name"),
                    row.getString("target_db"),
                    row.getString("target"),
                    row.getString("target_column"));
        }
    }

    /** What a foreign key does. */
    record ActionRow(String database, String owner, String name, String onDelete, String onUpdate) implements Owned {

        static ActionRow of(ResultSet row) throws SQLException {
            return new ActionRow(
                    row.getString("db"),
                    row.getString("owner"),
                    row.getString("name"),
                    text(row, "delete_rule"),
                    text(row, "update_rule"));
        }
    }

    /** A part of an index; {@code column} is null for an expression. */
    record IndexRow(
            String database,
            String owner,
            String name,
            boolean unique,
            @Nullable String column,
            boolean descending,
            @Nullable Integer prefix,
            String type)
            implements Owned {

        static final String PRIMARY = "PRIMARY";

        static IndexRow of(ResultSet row) throws SQLException {
            return new IndexRow(
                    row.getString("db"),
                    row.getString("owner"),
                    row.getString("name"),
                    row.getInt("non_unique") == 0,
                    row.getString("column_name"),
                    "D".equals(row.getString("direction")),
                    number(row, "prefix"),
                    text(row, "type"));
        }
    }

    /** An expression in an index, its position counted from 1. */
    record ExpressionRow(String database, String owner, String index, int position, String expression)
            implements Owned {

        static ExpressionRow of(ResultSet row) throws SQLException {
            return new ExpressionRow(
                    row.getString("db"),
                    row.getString("owner"),
                    row.getString("name"),
                    row.getInt("position"),
                    text(row, "expression"));
        }
    }

    /** A check. */
    record CheckRow(String database, String owner, String name, boolean ofColumn, String clause) implements Owned {

        static CheckRow of(ResultSet row) throws SQLException {
            return new CheckRow(
                    row.getString("db"),
                    row.getString("owner"),
                    row.getString("name"),
                    text(row, "level").equals("Column"),
                    text(row, "clause"));
        }
    }

    /** A view's query. */
    record ViewRow(String database, String name, String definition) implements CatalogRow {

        static ViewRow of(ResultSet row) throws SQLException {
            return new ViewRow(row.getString("db"), row.getString("name"), text(row, "definition"));
        }
    }

    /** A trigger. */
    record TriggerRow(String database, String name, String owner, String timing, String event, String body)
            implements Owned {

        static TriggerRow of(ResultSet row) throws SQLException {
            return new TriggerRow(
                    row.getString("db"),
                    row.getString("name"),
                    row.getString("owner"),
                    text(row, "timing"),
                    text(row, "event"),
                    text(row, "body"));
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** The length of a longtext is beyond an int, and no limit to anybody. */
    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() || number > Integer.MAX_VALUE ? null : (int) number;
    }
}
