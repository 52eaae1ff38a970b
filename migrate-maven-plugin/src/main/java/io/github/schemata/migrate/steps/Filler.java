package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.evolution.SchemaChange.DropColumn;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands in a column that comes back without its values, where NULL may not: zero, or nothing. */
final class Filler {

    private Filler() {}

    static boolean isNeeded(Column column) {
        return !column.nullable()
                && column.defaultText() == null
                && column.generated() == null
                && column.identity() == Column.Identity.NONE;
    }

    /** The addColumn that brings it back; a default stands in it only until it is there. */
    static List<DraftChange> adding(DropColumn change, Map<String, Object> attributes, Names names) {
        Column column = change.column();
        Map<String, Object> filled = new LinkedHashMap<>(attributes);
        if (isNeeded(column)) {
            Objects.requireNonNull(Value.of(sql(column.type()), column.type())).into(filled, "defaultValue");
        }
        DraftChange adding = Change.of("addColumn", change.owner().name(), names)
                .columns(List.of(filled))
                .done();
        return !isNeeded(column)
                ? List.of(adding)
                : List.of(
                        adding,
                        Change.of("dropDefaultValue", change.owner().name(), names)
                                .put("columnName", names.column(column.name()))
                                .done());
    }

    private static String sql(SqlType type) {
        if (type instanceof SqlType.Whole || type instanceof SqlType.Exact || type instanceof SqlType.Approximate) {
            return "0";
        }
        if (type instanceof SqlType.Bool) {
            return "FALSE";
        }
        if (type instanceof SqlType.Date) {
            return "'1970-01-01'";
        }
        if (type instanceof SqlType.Time) {
            return "'00:00:00'";
        }
        if (type instanceof SqlType.Timestamp) {
            return "'1970-01-01 00:00:00'";
        }
        if (type instanceof SqlType.Uuid) {
            return "'00000000-0000-0000-0000-000000000000'";
        }
        return type instanceof SqlType.Json ? "'null'" : "''";
    }
}
