package io.github.schemata.migrate.diff;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables by name or glob ({@code *} for anything, {@code ?} for one character), in any case. */
public final class TableGlobs {

    /** The tables in which Liquibase, Flyway and Alembic remember what they have done. */
    private static final List<String> OF_TOOLS =
            List.of("databasechangelog*", "flyway_schema_history", "alembic_version");

    /** Hibernate's own, beside the table of an entity, where a database has no temporary tables that it can use. */
    private static final List<String> OF_HIBERNATE = List.of("HT_", "HTE_");

    private final List<String> globs;

    public TableGlobs(List<String> globs) {
        this.globs = globs.stream()
                .map(String::strip)
                .filter(glob -> !glob.isEmpty())
                .map(Identifiers::fold)
                .toList();
    }

    /**
     * The schema without the tables that are never anybody's business: those of Liquibase, Flyway and Alembic, and the
     * work tables that Hibernate makes when an application starts ({@code HTE_album} beside {@code album}).
     */
    public static Schema withoutTools(Schema schema) {
        List<String> names = new ArrayList<>(OF_TOOLS);
        Set<String> tables = schema.tables().stream()
                .map(table -> Identifiers.fold(table.name().name()))
                .collect(Collectors.toSet());
        for (String prefix : OF_HIBERNATE) {
            tables.stream()
                    .filter(table -> table.startsWith(Identifiers.fold(prefix))
                            && tables.contains(table.substring(prefix.length())))
                    .forEach(names::add);
        }
        return new TableGlobs(names).without(schema);
    }

    /** Whether one of them means the table. */
    public boolean match(String table) {
        String name = Identifiers.fold(table);
        return globs.stream().anyMatch(glob -> match(glob, 0, name, 0));
    }

    /** The schema without those tables, their triggers, and the tables behind those of them that are virtual. */
    public Schema without(Schema schema) {
        if (globs.isEmpty()) {
            return schema;
        }
        List<Table> kept = schema.tables().stream()
                .filter(table -> !match(table.name().name()) && !isBehind(table, schema))
                .toList();
        return new Schema(
                schema.product(),
                kept,
                schema.views().stream()
                        .filter(view -> !match(view.name().name()))
                        .toList(),
                schema.triggers().stream()
                        .filter(trigger -> !match(trigger.table().name()))
                        .toList(),
                schema.sequences().stream()
                        .filter(sequence -> !match(sequence.name().name()))
                        .toList(),
                schema.omissions().stream()
                        .filter(broken -> !match(broken.name()))
                        .toList());
    }

    private boolean isBehind(Table table, Schema schema) {
        return table.kind() == Table.Kind.SHADOW
                && schema.tables().stream()
                        .filter(owner -> owner.kind() == Table.Kind.VIRTUAL)
                        .map(Table::name)
                        .map(TableName::name)
                        .anyMatch(owner -> match(owner)
                                && Identifiers.fold(table.name().name()).startsWith(Identifiers.fold(owner) + "_"));
    }

    private static boolean match(String glob, int at, String name, int from) {
        if (at == glob.length()) {
            return from == name.length();
        }
        if (glob.charAt(at) == '*') {
            return match(glob, at + 1, name, from) || from < name.length() && match(glob, at, name, from + 1);
        }
        return from < name.length()
                && (glob.charAt(at) == '?' || glob.charAt(at) == name.charAt(from))
                && match(glob, at + 1, name, from + 1);
    }
}
