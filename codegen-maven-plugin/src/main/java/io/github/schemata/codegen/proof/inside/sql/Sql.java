package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** How statements are written for a product. */
public interface Sql {

    String quoted(String name);

    default String nameOf(Table table) {
        String schema = table.name().schema();
        String name = quoted(table.name().name());
        return schema == null ? name : quoted(schema) + "." + name;
    }

    /** The rows of a table as they are stored, past Hibernate. */
    RawTable raw(Connection connection, Connection aside, Table table);

    /** A parameter that is of the column's type. */
    String parameter(Column column);

    /** Values to try for a column whose type does not take any of an attribute's; none where it does. */
    default List<?> samples(Column column) {
        return List.of();
    }

    /** What the column makes of a value of another type than its own. */
    default Object stored(Table table, Column column, Object value) {
        return value;
    }

    /** An expression for the column's value as a literal that compares equal to it. */
    String literal(Column column);

    /** An expression for the column's value as text in which equal values look alike. */
    String text(Column column);

    /** The hidden column that rows can be told apart by. */
    Optional<String> rowIdentifier();

    /** Properties of every connection. */
    default Properties properties() {
        return new Properties();
    }

    /** What begins a session that only reads. */
    List<String> readingSession();

    /** What begins a session that writes and rolls back. */
    List<String> writingSession();

    /** What a commit would check. */
    List<String> checks();

    /** Tables whose rows no rollback takes back, each with the reason. */
    Map<String, String> keeping(Connection connection) throws SQLException;

    /** A condition that holds for values of the column that an attribute of the type cannot hold; empty for none. */
    default Optional<String> misread(Class<?> type, Column column) {
        String name = quoted(column.name());
        boolean fraction = column.type() instanceof SqlType.Exact || column.type() instanceof SqlType.Approximate;
        if (fraction && (type == Long.class || type == Integer.class || type == Short.class)) {
            return Optional.of(name + " <> floor(" + name + ")");
        }
        return type == Boolean.class && column.type() instanceof SqlType.Whole
                ? Optional.of(name + " not in (0, 1)")
                : Optional.empty();
    }
}
