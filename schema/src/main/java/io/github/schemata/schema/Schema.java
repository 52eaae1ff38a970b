package io.github.schemata.schema;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was read of one database.
 *
 * @param product name of the database product, for messages ("SQLite")
 * @param tables all tables, virtual and shadow ones too, ordered by name
 * @param views all views that can be read, ordered by name
 * @param triggers all triggers, ordered by name
 * @param sequences all sequences that no column owns, ordered by name; empty where the database has none (SQLite)
 * @param omissions objects that the database lists but cannot describe, each with the reason
 */
public record Schema(
        String product,
        List<Table> tables,
        List<View> views,
        List<Trigger> triggers,
        List<Sequence> sequences,
        List<Omission> omissions) {

    public Schema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        sequences = List.copyOf(sequences);
        omissions = List.copyOf(omissions);
    }

    /** A schema of a database without sequences. */
    public Schema(
            String product, List<Table> tables, List<View> views, List<Trigger> triggers, List<Omission> omissions) {
        this(product, tables, views, triggers, List.of(), omissions);
    }

    /** The table of that name: one spelled exactly so, else one that differs in case only. */
    public Optional<Table> table(TableName name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> table.name().matches(name))
                        .findFirst());
    }
}
