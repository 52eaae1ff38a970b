package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database that a baseline is made of.
 *
 * @param schema every fact of it
 * @param statements its CREATE statements, in the order of their making
 * @param pragmas settings that are kept beside the schema and belong to it, {@code user_version}, where they are not 0
 * @param sizes of the values that are there now, by {@code table.column} in lower case: the most characters of a text,
 *     the farthest number from zero
 */
record Source(Schema schema, List<Statement> statements, Map<String, Long> pragmas, Map<String, Long> sizes) {

    /**
     * A CREATE statement.
     *
     * @param type {@code table}, {@code index}, {@code view}, {@code trigger}
     * @param name of what it makes
     * @param table the table or view that it belongs to
     * @param sql as SQLite keeps it
     */
    record Statement(String type, String name, String table, String sql) {}

    Source {
        statements = List.copyOf(statements);
    }

    List<Statement> statements(String type) {
        return statements.stream()
                .filter(statement -> statement.type().equals(type))
                .toList();
    }

    /** The ordinary tables, in the order of their making. */
    List<Table> tables() {
        return statements("table").stream()
                .map(statement -> schema.table(io.github.schemata.schema.TableName.of(statement.name())))
                .flatMap(Optional::stream)
                .filter(table -> table.kind() == Table.Kind.ORDINARY)
                .toList();
    }

    long size(String table, String column) {
        return sizes.getOrDefault(key(table, column), 0L);
    }

    static String key(String table, String column) {
        return (table + "." + column).toLowerCase(java.util.Locale.ROOT);
    }
}
