package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.baseline.Source.Statement;
import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.draft.DraftChangeset;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The changesets that make a database: for SQLite in its own words, so that every fact is kept; for others each table
 * a second time in Liquibase's. Each is known to the plain Liquibase.
 */
final class BaselineChangesets {

    private final Source source;
    private final TwinNames names;
    private final TwinKeys keys;
    private final TwinTypes types;
    private final Map<String, List<Statement>> indexes;
    private final List<DraftChangeset> changesets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private BaselineChangesets(Source source) {
        List<Table> tables = source.tables();
        this.source = source;
        this.names = new TwinNames(tables);
        this.keys = new TwinKeys(tables);
        this.types = new TwinTypes(source, tables, keys.all());
        this.indexes = byTable(source.statements("index"));
    }

    /**
     * What was made of a source.
     *
     * @param changesets in order
     * @param notes what other databases do not get, each with its table
     */
    record Result(List<DraftChangeset> changesets, List<String> notes) {}

    static Result of(Source source) {
        BaselineChangesets baseline = new BaselineChangesets(source);
        List<List<Table>> groups = TableOrder.of(source.tables());
        groups.forEach(baseline::tables);
        groups.stream().flatMap(List::stream).forEach(baseline::foreignKeys);
        baseline.virtualTables();
        baseline.views();
        baseline.triggers();
        baseline.pragmas();
        return new Result(baseline.changesets, baseline.notes);
    }

    private void tables(List<Table> group) {
        List<DraftChange> changes = new ArrayList<>();
        List<DraftChange> rollback = new ArrayList<>();
        for (Table table : group) {
            changes.add(create(String.valueOf(table.sql())));
            indexes.getOrDefault(Identifiers.fold(table.name().name()), List.of())
                    .forEach(index -> changes.add(create(index.sql())));
            rollback.add(0, drop("TABLE", table.name().name()));
        }
        if (group.size() > 1) {
            rollback.add(0, sql("PRAGMA defer_foreign_keys = ON"));
        }
        String subject = group.stream().map(table -> table.name().name()).collect(Collectors.joining(", "));
        add((group.size() == 1 ? "Table " : "Tables that refer to each other: ") + subject, changes, rollback);
        group.forEach(this::twin);
    }

    private void twin(Table table) {
        TwinTable twin = new TwinTable(table, types, names, keys);
        changesets.add(twin.changeset());
        twin.notes().forEach(note -> notes.add(table.name() + ": " + note));
    }

    private void foreignKeys(Table table) {
        if (!table.foreignKeys().isEmpty()) {
            TwinForeignKeys twin = new TwinForeignKeys(table, names, keys, types);
            twin.changeset().ifPresent(changesets::add);
            twin.notes().forEach(note -> notes.add(table.name() + ": " + note));
        }
    }

    private void virtualTables() {
        for (Statement statement : source.statements("table")) {
            if (isVirtual(statement)) {
                List<DraftChange> changes = List.of(create(statement.sql()));
                add("Virtual table " + statement.name(), changes, List.of(drop("TABLE", statement.name())));
                notes.add("virtual table " + statement.name());
            }
        }
    }

    private boolean isVirtual(Statement statement) {
        return source.schema()
                .table(io.github.schemata.schema.TableName.of(statement.name()))
                .map(table -> table.kind() == Table.Kind.VIRTUAL)
                .orElse(true);
    }

    private void views() {
        for (Statement view : source.statements("view")) {
            add("View " + view.name(), List.of(create(view.sql())), List.of(drop("VIEW", view.name())));
            notes.add("view " + view.name());
        }
    }

    /** Once all views are there, which they may stand on. */
    private void triggers() {
        byTable(source.statements("trigger")).values().forEach(triggers -> {
            List<DraftChange> rollback = new ArrayList<>();
            triggers.forEach(trigger -> rollback.add(0, drop("TRIGGER", trigger.name())));
            List<DraftChange> changes =
                    triggers.stream().map(trigger -> create(trigger.sql())).toList();
            add("Triggers on " + triggers.get(0).table(), changes, rollback);
            triggers.forEach(trigger -> notes.add("trigger " + trigger.name()));
        });
    }

    private void pragmas() {
        source.pragmas()
                .forEach((name, value) -> add(
                        "SQLite's " + name,
                        List.of(sql("PRAGMA " + name + " = " + value)),
                        List.of(sql("PRAGMA " + name + " = 0"))));
    }

    private void add(String comment, List<DraftChange> changes, List<DraftChange> rollback) {
        changesets.add(new DraftChangeset(comment, "sqlite", changes, rollback));
    }

    private static Map<String, List<Statement>> byTable(List<Statement> statements) {
        return statements.stream()
                .collect(Collectors.groupingBy(
                        statement -> Identifiers.fold(statement.table()), LinkedHashMap::new, Collectors.toList()));
    }

    /** Whole, since a text or trigger may hold what Liquibase would split at. */
    private static DraftChange create(String statement) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("splitStatements", false);
        attributes.put("sql", statement);
        return new DraftChange("sql", attributes);
    }

    private static DraftChange drop(String kind, String name) {
        String statement = "DROP " + kind + " " + Identifiers.quote(name);
        return name.matches("[\\w $-]+") ? sql(statement) : create(statement);
    }

    private static DraftChange sql(String statement) {
        return new DraftChange("sql", Map.of("sql", statement));
    }
}
