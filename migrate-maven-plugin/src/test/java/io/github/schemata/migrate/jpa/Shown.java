package io.github.schemata.migrate.jpa;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema as lines, for expectations that can be read. */
final class Shown {

    private Shown() {}

    static String all(EntitySchema schema) {
        StringBuilder text = new StringBuilder();
        schema.schema().tables().forEach(table -> text.append(table(table)));
        schema.schema()
                .sequences()
                .forEach(sequence -> text.append("sequence %s from %d by %d%n"
                        .formatted(sequence.name(), sequence.start(), sequence.increment())));
        schema.allowed()
                .forEach(allowed -> text.append("allowed %s.%s %s%n"
                        .formatted(
                                allowed.table(),
                                allowed.values().column(),
                                String.join(", ", allowed.values().values()))));
        return text.toString();
    }

    static String table(Table table) {
        StringBuilder text = new StringBuilder(table.name() + named(" comment ", table.comment()) + "\n");
        table.columns().forEach(column -> text.append("  " + column(column) + "\n"));
        if (table.primaryKey() != null) {
            text.append("  primary key" + list(table.primaryKey().columns()) + "\n");
        }
        table.foreignKeys().forEach(key -> text.append("  " + key(key) + "\n"));
        for (UniqueKey key : table.uniqueKeys()) {
            text.append("  unique" + named(" ", key.name()) + list(key.columns()) + "\n");
        }
        table.indexes().forEach(index -> text.append("  " + index(index) + "\n"));
        for (CheckConstraint check : table.checks()) {
            text.append("  check" + named(" ", check.name()) + " (" + check.expression() + ")\n");
        }
        return text.toString();
    }

    static String column(Column column) {
        return column.name() + " " + type(column.type())
                + (column.nullable() ? "" : " not null")
                + named(" default ", column.defaultText())
                + named(" collate ", column.collation())
                + (column.generated() == null
                        ? ""
                        : " as (" + column.generated().expression() + ")")
                + (column.identity() == Column.Identity.NONE ? "" : " identity")
                + named(" comment ", column.comment());
    }

    static String type(SqlType type) {
        String name = type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        String declared = type.declared().isEmpty() ? "" : "<" + type.declared() + ">";
        return name + arguments(type) + declared;
    }

    private static String arguments(SqlType type) {
        if (type instanceof SqlType.Whole whole) {
            return "(" + whole.bits() + ")";
        }
        if (type instanceof SqlType.Exact exact) {
            return "(" + exact.precision() + "," + exact.scale() + ")";
        }
        if (type instanceof SqlType.Text text) {
            return text.length() == null ? "" : "(" + text.length() + ")";
        }
        if (type instanceof SqlType.Binary binary) {
            return binary.length() == null ? "" : "(" + binary.length() + ")";
        }
        if (type instanceof SqlType.Timestamp timestamp) {
            return timestamp.zoned() ? "(zoned)" : "";
        }
        return type instanceof SqlType.Enumeration enumeration
                ? list(enumeration.values()).strip()
                : "";
    }

    private static String key(ForeignKey key) {
        return "foreign key" + named(" ", key.name()) + list(key.columns()) + " -> " + key.target()
                + list(key.targetColumns())
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate())
                + (key.initiallyDeferred() ? " deferred" : "");
    }

    private static String action(String clause, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : clause + action.name().toLowerCase(Locale.ROOT);
    }

    private static String index(Index index) {
        return (index.unique() ? "unique index" : "index")
                + (index.name().isEmpty() ? "" : " " + index.name())
                + index.parts().stream()
                        .map(part -> (part.column() == null ? part.expression() : part.column())
                                + (part.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String list(List<String> names) {
        return names.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private static String named(String before, @Nullable String text) {
        return text == null ? "" : before + text;
    }
}
