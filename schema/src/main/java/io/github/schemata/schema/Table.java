package io.github.schemata.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in the database.
 *
 * @param name its name
 * @param kind ordinary, virtual, or one of the hidden tables behind a virtual one
 * @param columns in declared order
 * @param primaryKey null where the table has none
 * @param foreignKeys in declared order; by name where the database does not keep that order (MariaDB)
 * @param uniqueKeys UNIQUE constraints, in declared order; unique indexes made by CREATE INDEX stand in {@code indexes}.
 *     MariaDB and MySQL know no difference: there every unique index over whole columns stands here, ordered by name
 * @param checks CHECK constraints, in declared order
 * @param indexes every index, those that a key brings too, ordered by name
 * @param strict whether the declared types are enforced (SQLite: STRICT)
 * @param withoutRowId whether rows have no hidden integer key (SQLite: WITHOUT ROWID)
 * @param comment the table's comment; null where there is none or the database has no comments
 * @param sql the CREATE statement as the database keeps it; null where it keeps none
 */
public record Table(
        TableName name,
        Kind kind,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniqueKeys,
        List<CheckConstraint> checks,
        List<Index> indexes,
        boolean strict,
        boolean withoutRowId,
        @Nullable String comment,
        @Nullable String sql) {

    /** What sort of table it is. */
    public enum Kind {
        /** Made by CREATE TABLE. */
        ORDINARY,
        /** Made by CREATE VIRTUAL TABLE: its rows come from a module, such as fts5 or rtree. */
        VIRTUAL,
        /** Holds the rows of a virtual table and belongs to its module. */
        SHADOW
    }

    public Table {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /** The column of that name: one spelled exactly so, else one that differs in case only. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.name().equalsIgnoreCase(columnName))
                        .findFirst());
    }
}
