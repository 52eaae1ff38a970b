package io.github.schemata.sqlite.property;

import static io.github.schemata.sqlite.property.Step.map;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.property.Step.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of tables, indexes, views and triggers, and of rows. */
final class ObjectChanges extends Changes {

    ObjectChanges(Dice dice, Seen seen) {
        super(dice, seen);
    }

    Step renameTable() {
        Seen.Table table = table();
        String name = dice.oneIn(10) ? dice.of(seen.names()) : dice.name(seen.names());
        return new Step(
                "renameTable",
                map("oldTableName", table.name(), "newTableName", name),
                List.of(table.name(), name),
                null,
                Reach.TEXTS,
                true);
    }

    Step createTable() {
        String name = dice.oneIn(15) ? dice.of(seen.names()) : dice.name(seen.names());
        List<String> taken = new ArrayList<>();
        List<Object> columns = new ArrayList<>();
        int count = dice.from(2, 4);
        for (int i = 0; i < count; i++) {
            String column = dice.name(taken);
            taken.add(column);
            Map<String, Object> constraints = map();
            Map<String, Object> one = map(
                    "name",
                    column,
                    "type",
                    i == 0 ? dice.any("bigint", "int") : dice.any("varchar(20)", "int", "date"));
            switch (i == 0 ? dice.upTo(2) : dice.from(2, 6)) {
                case 0 -> {
                    constraints.put("primaryKey", true);
                    one.put("autoIncrement", dice.oneIn(2));
                }
                case 2 -> constraints.put("nullable", false);
                case 3 -> constraints.put("unique", true);
                case 4 -> constraints.put("checkConstraint", Identifiers.quote(column) + " <> 'a, b'");
                case 5 -> {
                    Seen.Table parent = table();
                    if (parent.key().size() == 1) {
                        constraints.put(
                                "references",
                                Identifiers.quote(parent.name()) + "("
                                        + Identifiers.quote(parent.key().get(0)) + ")");
                        if (dice.oneIn(2)) {
                            constraints.put("foreignKeyName", constraint());
                        }
                    }
                }
                default -> one.put("remarks", "it's");
            }
            if (!constraints.isEmpty()) {
                one.put("constraints", constraints);
            }
            columns.add(Map.of("column", one));
        }
        return new Step(
                "createTable", map("tableName", name, "columns", columns), List.of(name), null, Reach.TABLE, true);
    }

    Step dropTable() {
        Seen.Table table = table();
        boolean cascade = dice.oneIn(2);
        return new Step(
                "dropTable",
                map("tableName", name(table.name()), "cascadeConstraints", cascade),
                List.of(table.name()),
                null,
                Reach.TEXTS,
                false);
    }

    Step createIndex() {
        Seen.Table table = table();
        List<Object> columns = new ArrayList<>();
        some(table)
                .forEach(column ->
                        columns.add(Map.of("column", map("name", column, "descending", dice.oneIn(3) ? true : null))));
        return new Step(
                "createIndex",
                map(
                        "tableName",
                        table.name(),
                        "indexName",
                        dice.name(seen.names()),
                        "unique",
                        dice.oneIn(4),
                        "columns",
                        columns),
                List.of(table.name()),
                List.of(),
                Reach.TABLE,
                true);
    }

    Step sqliteCreateIndex() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        Map<String, Object> part = dice.oneIn(2)
                ? map("name", column, "collation", dice.any(null, "NOCASE"), "descending", dice.oneIn(2))
                : map("expression", "coalesce(" + Identifiers.quote(column) + ", 'x')");
        return new Step(
                "sqliteCreateIndex",
                map(
                        "tableName",
                        table.name(),
                        "indexName",
                        dice.name(seen.names()),
                        "columns",
                        List.of(Map.of("column", part)),
                        "where",
                        dice.any(null, Identifiers.quote(column) + " IS NOT NULL")),
                List.of(table.name()),
                List.of(),
                Reach.TABLE,
                true);
    }

    Step dropIndex() {
        if (seen.indexes().isEmpty()) {
            return null;
        }
        Seen.Index index = dice.of(seen.indexes());
        return new Step(
                "dropIndex",
                map("indexName", name(index.name()), "tableName", index.table()),
                List.of(index.table()),
                List.of(),
                Reach.TABLE,
                false);
    }

    Step createView() {
        Seen.Table table = table();
        boolean replace = dice.oneIn(3);
        String name = replace && !seen.views().isEmpty() ? dice.of(seen.views()) : dice.name(seen.names());
        String query = "SELECT " + dice.any("*", Identifiers.quote(dice.of(table.names())), "count(*) AS n") + " FROM "
                + Identifiers.quote(table.name());
        return new Step(
                "createView",
                map("viewName", name, "selectQuery", query, "replaceIfExists", replace),
                List.of(name),
                List.of(),
                Reach.TEXTS,
                !replace);
    }

    Step dropView() {
        if (seen.views().isEmpty()) {
            return null;
        }
        String view = dice.of(seen.views());
        return new Step("dropView", map("viewName", name(view)), List.of(view), List.of(), Reach.TEXTS, false);
    }

    Step renameView() {
        if (seen.views().isEmpty()) {
            return null;
        }
        String view = dice.of(seen.views());
        String name = dice.oneIn(10) ? dice.of(seen.names()) : dice.name(seen.names());
        return new Step(
                "renameView",
                map("oldViewName", name(view), "newViewName", name),
                List.of(view, name),
                List.of(),
                Reach.TEXTS,
                true);
    }

    Step createTrigger() {
        Seen.Table table = table();
        String name = dice.name(seen.names());
        String body = "CREATE TRIGGER " + Identifiers.quote(name) + " AFTER " + dice.any("INSERT", "DELETE") + " ON "
                + Identifiers.quote(table.name()) + " BEGIN\n  SELECT " + Identifiers.quote(dice.of(table.names()))
                + " FROM "
                + Identifiers.quote(table.name()) + "; SELECT ';'; END";
        return new Step(
                "sqliteCreateTrigger",
                map("triggerName", name, "body", body),
                List.of(table.name()),
                List.of(),
                Reach.TABLE,
                true);
    }

    Step dropTrigger() {
        if (seen.triggers().isEmpty()) {
            return null;
        }
        Seen.Trigger trigger = dice.of(seen.triggers());
        return new Step(
                "sqliteDropTrigger",
                map("triggerName", name(trigger.name())),
                List.of(trigger.table()),
                List.of(),
                Reach.TABLE,
                false);
    }

    Step remarks() {
        Seen.Table table = table();
        return dice.oneIn(2)
                ? step("setTableRemarks", table, map("tableName", table.name(), "remarks", "it's"), List.of(), false)
                : step("createSequence", table, map("sequenceName", "numbers"), List.of(), false);
    }

    Step rows() {
        Seen.Table table = table();
        String where = "rowid % 3 = 1";
        if (table.withoutRowid()) {
            where = "length(" + Identifiers.quote(table.key().get(0)) + ") = 1";
        }
        String quoted = Identifiers.quote(table.name());
        Seen.Column column = dice.of(table.columns());
        return switch (dice.upTo(4)) {
            case 0 -> rows("delete", table, map("tableName", table.name(), "where", where));
            case 1 ->
                rows(
                        "update",
                        table,
                        map(
                                "tableName",
                                table.name(),
                                "columns",
                                List.of(Map.of("column", map("name", column.name(), "value", "1"))),
                                "where",
                                where));
            case 2 ->
                rows(
                        "insert",
                        table,
                        map(
                                "tableName",
                                table.name(),
                                "columns",
                                List.of(Map.of("column", map("name", column.name(), "value", "12")))));
            default ->
                rows(
                        "sql",
                        table,
                        map(
                                "sql",
                                "UPDATE " + quoted + " SET " + Identifiers.quote(column.name()) + " = NULL WHERE "
                                        + where));
        };
    }

    private static Step rows(String type, Seen.Table table, Map<String, Object> arguments) {
        return new Step(type, arguments, List.of(table.name()), null, Reach.ROWS, false);
    }
}
