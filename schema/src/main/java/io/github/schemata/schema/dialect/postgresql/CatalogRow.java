package io.github.schemata.schema.dialect.postgresql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the catalog queries; an id is the oid of a table or view. */
interface CatalogRow {

    /** A table or view. */
    record RelationRow(
            long id,
            String schema,
            String name,
            char kind,
            @Nullable String comment) implements CatalogRow {

        static RelationRow of(ResultSet row) throws SQLException {
            return new RelationRow(
                    row.getLong("id"),
                    row.getString("schema_name"),
                    row.getString("name"),
                    letter(row, "kind"),
                    row.getString("comment"));
        }

        boolean isForeign() {
            return kind == 'f';
        }
    }

    /** A type that columns may be declared of. */
    record TypeRow(long id, String name, char kind, long base, int modifier, boolean notNull, List<String> values)
            implements CatalogRow {

        public TypeRow {
            values = List.copyOf(values);
        }

        static TypeRow of(ResultSet row) throws SQLException {
            return new TypeRow(
                    row.getLong("id"),
                    row.getString("name"),
                    letter(row, "kind"),
                    row.getLong("base"),
                    row.getInt("modifier"),
                    row.getBoolean("not_null"),
                    texts(row, "values"));
        }

        boolean isDomain() {
            return kind == 'd';
        }

        boolean isEnum() {
            return kind == 'e';
        }
    }

    /** A sequence that no column owns. */
    record SequenceRow(String schema, String name, long start, long increment) implements CatalogRow {

        static SequenceRow of(ResultSet row) throws SQLException {
            return new SequenceRow(
                    row.getString("schema_name"),
                    row.getString("name"),
                    row.getLong("start"),
                    row.getLong("increment"));
        }
    }

    /** A row that belongs to a table or view. */
    interface Owned extends CatalogRow {
        long owner();
    }

    /** A column; {@code expression} is its default, or how it is computed. */
    record ColumnRow(
            long owner,
            String name,
            long type,
            int modifier,
            String declared,
            boolean notNull,
            boolean identity,
            char generated,
            @Nullable String expression,
            boolean serial,
            @Nullable String collation,
            @Nullable String comment)
            implements Owned {

        static ColumnRow of(ResultSet row) throws SQLException {
            return new ColumnRow(
                    row.getLong("owner"),
                    row.getString("name"),
                    row.getLong("type"),
                    row.getInt("modifier"),
                    row.getString("declared"),
                    row.getBoolean("not_null"),
                    letter(row, "identity") != NONE,
                    letter(row, "generated"),
                    stripped(row, "expression"),
                    row.getBoolean("serial"),
                    row.getString("collation"),
                    row.getString("comment"));
        }

        boolean isGenerated() {
            return generated != NONE;
        }

        boolean isStored() {
            return generated == 's';
        }
    }

    /** A primary or unique key. */
    record KeyRow(long owner, String name, char kind, List<String> columns) implements Owned {

        public KeyRow {
            columns = List.copyOf(columns);
        }

        static KeyRow of(ResultSet row) throws SQLException {
            return new KeyRow(row.getLong("owner"), row.getString("name"), letter(row, "kind"), texts(row, "columns"));
        }

        boolean isPrimary() {
            return kind == 'p';
        }
    }

    /** A foreign key. */
    record ForeignKeyRow(
            long owner,
            String name,
            List<String> columns,
            String targetSchema,
            String target,
            List<String> targetColumns,
            char onDelete,
            char onUpdate,
            boolean deferrable,
            boolean deferred)
            implements Owned {

        public ForeignKeyRow {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }

        static ForeignKeyRow of(ResultSet row) throws SQLException {
            return new ForeignKeyRow(
                    row.getLong("owner"),
                    row.getString("name"),
                    texts(row, "columns"),
                    row.getString("target_schema"),
                    row.getString("target"),
                    texts(row, "target_columns"),
                    letter(row, "on_delete"),
                    letter(row, "on_update"),
                    row.getBoolean("is_deferrable"),
                    row.getBoolean("is_deferred"));
        }
    }

    /** Something of a table or view that has a name and a text; the text is empty where it was dropped meanwhile. */
    record TextRow(long owner, String name, String text) implements Owned {

        static TextRow of(ResultSet row) throws SQLException {
            String text = stripped(row, "text");
            return new TextRow(row.getLong("owner"), row.getString("name"), text == null ? "" : text);
        }
    }

    /** A part of an index; {@code condition} and {@code sql} stand on the first one only. */
    record IndexRow(
            long owner,
            String name,
            char origin,
            boolean unique,
            @Nullable String column,
            @Nullable String expression,
            boolean descending,
            @Nullable String collation,
            @Nullable String condition,
            @Nullable String sql)
            implements Owned {

        static IndexRow of(ResultSet row) throws SQLException {
            return new IndexRow(
                    row.getLong("owner"),
                    row.getString("name"),
                    letter(row, "origin"),
                    row.getBoolean("is_unique"),
                    row.getString("column_name"),
                    stripped(row, "expression"),
                    row.getBoolean("is_descending"),
                    row.getString("collation"),
                    stripped(row, "condition"),
                    row.getString("sql"));
        }
    }

    /** Something of a table that is left out. */
    record OmissionRow(
            long owner,
            String kind,
            String name,
            String reason,
            @Nullable String sql) implements Owned {

        static OmissionRow of(ResultSet row) throws SQLException {
            return new OmissionRow(
                    row.getLong("owner"),
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("reason"),
                    row.getString("sql"));
        }
    }

    /** A table that a view reads. */
    record ReadRow(long owner, String schema, String name) implements Owned {

        static ReadRow of(ResultSet row) throws SQLException {
            return new ReadRow(row.getLong("owner"), row.getString("schema_name"), row.getString("name"));
        }
    }

    /** What stands for no letter: the catalog writes an empty one, or NULL. */
    char NONE = ' ';

    private static char letter(ResultSet row, String column) throws SQLException {
        String letter = row.getString(column);
        return letter == null || letter.isEmpty() ? NONE : letter.charAt(0);
    }

    /** PostgreSQL begins a new line for some expressions. */
    private static @Nullable String stripped(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : text.strip();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
