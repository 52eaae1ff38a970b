package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.schema.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stock change while it is put together: what is null or false is left out. */
final class Change {

    private final String type;
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    private Change(String type) {
        this.type = type;
    }

    static Change of(String type) {
        return new Change(type);
    }

    /** One of a table, {@code schemaName} and {@code tableName}. */
    static Change of(String type, TableName table, Names names) {
        return of(type, "schemaName", "tableName", table, names);
    }

    static Change of(String type, String schemaKey, String tableKey, TableName table, Names names) {
        return new Change(type).with(schemaKey, table.schema()).with(tableKey, names.table(table));
    }

    Change with(String key, @Nullable Object value) {
        if (value != null && !Boolean.FALSE.equals(value)) {
            attributes.put(key, value);
        }
        return this;
    }

    /** Also where it is false or empty. */
    Change put(String key, Object value) {
        attributes.put(key, value);
        return this;
    }

    Change columns(List<Map<String, Object>> columns) {
        attributes.put(
                "columns",
                columns.stream()
                        .map(column -> Map.<String, Object>of("column", column))
                        .toList());
        return this;
    }

    DraftChange done() {
        return new DraftChange(type, attributes);
    }

    /** Statements as they are, for databases of that {@code dbms}; for all where it is null. */
    static DraftChange sql(@Nullable String dbms, String statement) {
        return of("sql")
                .with("dbms", dbms)
                .put("splitStatements", false)
                .put("sql", statement)
                .done();
    }
}
