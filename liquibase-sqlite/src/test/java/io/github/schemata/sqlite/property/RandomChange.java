package io.github.schemata.sqlite.property;

import static io.github.schemata.sqlite.property.Step.map;

import io.github.schemata.schema.dialect.sqlite.ddl.CheckDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.sqlite.property.Step.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Some change of what there is; mostly one that can be made, sometimes not. */
final class RandomChange {

    private final Dice dice;
    private final Seen seen;

    RandomChange(Dice dice, Seen seen) {
        this.dice = dice;
        this.seen = seen;
    }

    /** One of any kind; or of those only whose rollback brings back exactly what was. */
    Step next(boolean undone) {
        List<Supplier<Step>> kinds = List.of(
                this::addColumn,
                this::addColumn,
                this::addColumns,
                this::renameColumn,
                this::renameTable,
                this::addNotNull,
                this::addDefault,
                this::addForeignKey,
                this::addForeignKey,
                this::addUnique,
                this::addPrimaryKey,
                this::addAutoIncrement,
                this::createTable,
                this::createIndex,
                this::sqliteCreateIndex,
                this::createView,
                this::renameView,
                this::addCheck,
                this::createTrigger,
                this::remarks,
                this::dropColumn,
                this::dropColumn,
                this::modifyDataType,
                this::modifyDataType,
                this::dropNotNull,
                this::dropDefault,
                this::dropForeignKey,
                this::dropAllForeignKeys,
                this::dropUnique,
                this::dropPrimaryKey,
                this::dropTable,
                this::dropIndex,
                this::dropView,
                this::dropCheck,
                this::dropTrigger,
                this::mergeColumns,
                this::addLookupTable,
                this::rows,
                this::rows);
        for (int i = 0; i < 200; i++) {
            Step step = dice.of(kinds.subList(0, undone ? 20 : kinds.size())).get();
            if (step != null && (step.undone() || !undone)) {
                return step;
            }
        }
        throw new AssertionError("no change found");
    }

    private Step addColumn() {
        Seen.Table table = table();
        List<Object> columns = List.of(Map.of("column", column(table, table.names())));
        return step("addColumn", table, map("tableName", name(table.name()), "columns", columns), List.of(), true);
    }

    private Step addColumns() {
        Seen.Table table = table();
        List<String> taken = new ArrayList<>(table.names());
        List<Object> columns = new ArrayList<>();
        int count = dice.from(2, 3);
        for (int i = 0; i < count; i++) {
            Map<String, Object> column = column(table, taken);
            taken.add((String) column.get("name"));
            columns.add(Map.of("column", column));
        }
        return step("addColumn", table, map("tableName", table.name(), "columns", columns), List.of(), true);
    }

    private Map<String, Object> column(Seen.Table table, List<String> taken) {
        String name = dice.oneIn(25) ? dice.of(taken) : dice.name(taken);
        Map<String, Object> column = map("name", name, "type", type(table));
        Map<String, Object> constraints = map();
        boolean number = List.of("int", "INTEGER", "INT", "bigint").contains(column.get("type"));
        String value = number ? "valueNumeric" : "value";
        switch (dice.upTo(8)) {
            case 0 -> column.put(number ? "defaultValueNumeric" : "defaultValue", "7");
            case 1 ->
                column.put(
                        table.strict() ? "value" : "defaultValueComputed", table.strict() ? "7" : "CURRENT_TIMESTAMP");
            case 2 -> {
                column.put(number ? "defaultValueNumeric" : "defaultValue", "7");
                constraints.put("nullable", false);
            }
            case 3 -> constraints.put("nullable", !dice.oneIn(4));
            case 4 -> {
                column.put(value, "5");
                constraints.put("nullable", dice.oneIn(2));
            }
            case 5 ->
                constraints.put(
                        "checkConstraint",
                        Identifiers.quote(name) + " IS NULL OR " + Identifiers.quote(name) + " <> 'no'");
            case 6 -> {
                Seen.Table parent = table();
                if (parent.key().size() == 1) {
                    constraints.put(
                            "references",
                            Identifiers.quote(parent.name()) + "("
                                    + Identifiers.quote(parent.key().get(0)) + ")");
                    constraints.put("foreignKeyName", dice.any(null, constraint(), ""));
                    constraints.values().removeIf(one -> one == null);
                }
            }
            default -> {
                if (dice.oneIn(3)) {
                    constraints.put("unique", true);
                }
            }
        }
        switch (dice.upTo(6)) {
            case 0 -> column.put("afterColumn", dice.of(table.names()));
            case 1 -> column.put("beforeColumn", dice.of(table.names()));
            case 2 -> column.put("position", dice.from(1, 4));
            default -> {}
        }
        if (!constraints.isEmpty()) {
            column.put("constraints", constraints);
        }
        return column;
    }

    private String type(Seen.Table table) {
        return table.strict()
                ? dice.any("INT", "TEXT", "ANY", "INTEGER")
                : dice.any(
                        "int", "INTEGER", "varchar(20)", "text", "numeric(10,2)", "bigint", "date", "blob", "boolean");
    }

    private Step dropColumn() {
        Seen.Table table = table();
        List<String> names = new ArrayList<>(table.names());
        String column = name(dice.of(names));
        Map<String, Object> arguments = map("tableName", table.name(), "columnName", column);
        if (dice.oneIn(3)) {
            List<Object> columns =
                    List.of(Map.of("column", map("name", column)), Map.of("column", map("name", dice.of(names))));
            arguments = map("tableName", table.name(), "columns", columns);
        }
        return new Step("dropColumn", arguments, List.of(table.name()), null, Reach.KEY, false);
    }

    private Step renameColumn() {
        Seen.Table table = table();
        String old = dice.of(table.names());
        String name = dice.name(table.names());
        if (name.equals("rowid") || old.equals("rowid")) {
            return null; // SQLite does not rename a column back that is called as the rowid is.
        }
        return new Step(
                "renameColumn",
                map("tableName", table.name(), "oldColumnName", name(old), "newColumnName", name),
                List.of(table.name()),
                null,
                Reach.TEXTS,
                true);
    }

    private Step renameTable() {
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

    private Step modifyDataType() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        return step(
                "modifyDataType",
                table,
                map("tableName", table.name(), "columnName", column, "newDataType", type(table)),
                computed(table, column),
                false);
    }

    private Step addNotNull() {
        Seen.Table table = table();
        Seen.Column column = dice.of(table.columns());
        String value = dice.oneIn(3) ? "0" : null;
        return step(
                "addNotNullConstraint",
                table,
                map(
                        "tableName",
                        table.name(),
                        "columnName",
                        name(column.name()),
                        "defaultNullValue",
                        value,
                        "constraintName",
                        dice.any(null, constraint())),
                computed(table, column.name()),
                !column.notNull() && value == null);
    }

    private Step dropNotNull() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        return step(
                "dropNotNullConstraint", table, map("tableName", table.name(), "columnName", column), List.of(), false);
    }

    private Step addDefault() {
        Seen.Table table = table();
        Seen.Column column = dice.of(table.columns());
        Map<String, Object> arguments = map("tableName", table.name(), "columnName", column.name());
        switch (dice.upTo(4)) {
            case 0 -> arguments.put("defaultValueNumeric", "-3.5");
            case 1 -> arguments.put("defaultValueComputed", "CURRENT_TIMESTAMP");
            case 2 -> arguments.put("defaultValueBoolean", true);
            default -> arguments.put("defaultValue", "it's, (x)");
        }
        return step("addDefaultValue", table, arguments, List.of(), !column.hasDefault());
    }

    private Step dropDefault() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        return step("dropDefaultValue", table, map("tableName", table.name(), "columnName", column), List.of(), false);
    }

    private Step addForeignKey() {
        Seen.Table table = table();
        Seen.Table parent = dice.oneIn(4) ? table : table();
        List<String> target = parent.key();
        if (!parent.text().uniqueKeys().isEmpty() && dice.oneIn(3)) {
            target = dice.of(parent.text().uniqueKeys()).columns();
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < Math.max(1, target.size()); i++) {
            columns.add(dice.of(table.names()));
        }
        return step(
                "addForeignKeyConstraint",
                table,
                map(
                        "baseTableName",
                        table.name(),
                        "baseColumnNames",
                        list(columns),
                        "referencedTableName",
                        name(parent.name()),
                        "referencedColumnNames",
                        list(target.isEmpty() ? List.of("nothing") : target),
                        "constraintName",
                        constraint(),
                        "onDelete",
                        dice.any(null, "CASCADE", "SET NULL"),
                        "onUpdate",
                        dice.any(null, "CASCADE"),
                        "deferrable",
                        dice.oneIn(4),
                        "initiallyDeferred",
                        dice.oneIn(4)),
                List.of(),
                true);
    }

    private Step dropForeignKey() {
        Seen.Table table = table();
        List<ForeignKeyDefinition> keys = table.text().foreignKeys();
        String name = keys.isEmpty() ? "nothing" : dice.of(keys).name();
        name = name == null
                ? dice.oneIn(2)
                        ? "fk_" + table.name()
                        : String.join(", ", dice.of(keys).columns())
                : name;
        return step(
                "dropForeignKeyConstraint",
                table,
                map("baseTableName", table.name(), "constraintName", name),
                List.of(),
                false);
    }

    private Step dropAllForeignKeys() {
        Seen.Table table = table();
        return step("dropAllForeignKeyConstraints", table, map("baseTableName", table.name()), List.of(), false);
    }

    private Step addUnique() {
        Seen.Table table = table();
        List<String> columns = some(table);
        return step(
                "addUniqueConstraint",
                table,
                map(
                        "tableName",
                        table.name(),
                        "columnNames",
                        list(columns),
                        "constraintName",
                        dice.any(null, constraint())),
                List.of(),
                true);
    }

    private Step dropUnique() {
        Seen.Table table = table();
        List<KeyDefinition> keys = table.text().uniqueKeys();
        if (keys.isEmpty()) {
            return null;
        }
        KeyDefinition key = dice.of(keys);
        return step(
                "dropUniqueConstraint",
                table,
                map(
                        "tableName",
                        table.name(),
                        "constraintName",
                        key.name() == null ? "none" : key.name(),
                        "uniqueColumns",
                        list(key.columns())),
                List.of(),
                false);
    }

    private Step addPrimaryKey() {
        Seen.Table table = table();
        return new Step(
                "addPrimaryKey",
                map(
                        "tableName",
                        table.name(),
                        "columnNames",
                        list(some(table)),
                        "constraintName",
                        dice.any(null, constraint())),
                List.of(table.name()),
                List.of(),
                Reach.KEY,
                false);
    }

    private Step dropPrimaryKey() {
        Seen.Table table = table();
        return new Step(
                "dropPrimaryKey", map("tableName", table.name()), List.of(table.name()), List.of(), Reach.KEY, false);
    }

    private Step addAutoIncrement() {
        Seen.Table table = table();
        String column =
                table.key().isEmpty() ? dice.of(table.names()) : table.key().get(0);
        return new Step(
                "addAutoIncrement",
                map("tableName", table.name(), "columnName", column, "columnDataType", dice.any("INTEGER", "bigint")),
                List.of(table.name()),
                List.of(),
                Reach.KEY,
                false);
    }

    private Step createTable() {
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

    private Step dropTable() {
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

    private Step createIndex() {
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

    private Step sqliteCreateIndex() {
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

    private Step dropIndex() {
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

    private Step createView() {
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

    private Step dropView() {
        if (seen.views().isEmpty()) {
            return null;
        }
        String view = dice.of(seen.views());
        return new Step("dropView", map("viewName", name(view)), List.of(view), List.of(), Reach.TEXTS, false);
    }

    private Step renameView() {
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

    private Step addCheck() {
        Seen.Table table = table();
        String column = Identifiers.quote(dice.of(table.names()));
        String check = dice.any(
                column + " IS NULL OR length(" + column + ") < 100",
                column + " <> 'x)' -- so",
                column + " IS NOT NULL");
        return step(
                "sqliteAddCheck",
                table,
                map("tableName", table.name(), "constraintName", constraint(), "expression", check),
                List.of(),
                true);
    }

    private Step dropCheck() {
        Seen.Table table = table();
        List<CheckDefinition> named =
                table.text().checks().stream().filter(one -> one.name() != null).toList();
        String name = named.isEmpty() ? "nothing" : dice.of(named).name();
        return step("sqliteDropCheck", table, map("tableName", table.name(), "constraintName", name), List.of(), false);
    }

    private Step createTrigger() {
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

    private Step dropTrigger() {
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

    private Step remarks() {
        Seen.Table table = table();
        return dice.oneIn(2)
                ? step("setTableRemarks", table, map("tableName", table.name(), "remarks", "it's"), List.of(), false)
                : step("createSequence", table, map("sequenceName", "numbers"), List.of(), false);
    }

    private Step mergeColumns() {
        Seen.Table table = table();
        return new Step(
                "mergeColumns",
                map(
                        "tableName",
                        table.name(),
                        "column1Name",
                        dice.of(table.names()),
                        "column2Name",
                        dice.of(table.names()),
                        "joinString",
                        " it's ",
                        "finalColumnName",
                        dice.name(table.names()),
                        "finalColumnType",
                        "varchar(50)"),
                List.of(table.name()),
                null,
                Reach.ROWS,
                false);
    }

    private Step addLookupTable() {
        Seen.Table table = table();
        String name = dice.name(seen.names());
        return new Step(
                "addLookupTable",
                map(
                        "existingTableName",
                        table.name(),
                        "existingColumnName",
                        dice.of(table.names()),
                        "newTableName",
                        name,
                        "newColumnName",
                        "value",
                        "newColumnDataType",
                        dice.any("varchar(20)", "int"),
                        "constraintName",
                        constraint()),
                List.of(table.name(), name),
                List.of(),
                Reach.TABLE,
                false);
    }

    private Step rows() {
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

    /** The column and those that may be computed from it. */
    private static List<String> computed(Seen.Table table, String column) {
        return table.columns().stream()
                .filter(one -> one.hidden() != 0 || one.name().equals(column))
                .map(Seen.Column::name)
                .toList();
    }

    private static Step rows(String type, Seen.Table table, Map<String, Object> arguments) {
        return new Step(type, arguments, List.of(table.name()), null, Reach.ROWS, false);
    }

    private static Step step(
            String type, Seen.Table table, Map<String, Object> arguments, List<String> columns, boolean undone) {
        return new Step(type, arguments, List.of(table.name()), columns, Reach.TABLE, undone);
    }

    private Seen.Table table() {
        return dice.of(seen.tables());
    }

    private List<String> some(Seen.Table table) {
        List<String> names = new ArrayList<>(table.names());
        List<String> some = new ArrayList<>();
        int count = Math.min(names.size(), dice.any(1, 1, 2, 3));
        for (int i = 0; i < count; i++) {
            some.add(names.remove(dice.upTo(names.size())));
        }
        return some;
    }

    /** Now and then a name that is not there. */
    private String name(String name) {
        return dice.oneIn(30) ? "no such \"thing\"" : name;
    }

    private String constraint() {
        return dice.name(List.of()) + "_c" + dice.upTo(1000);
    }

    /** With quotes where a list of names needs them. */
    private static String list(List<String> names) {
        return names.stream()
                .map(name -> name.matches("[\\p{L}\\p{N}_ %.;]+") ? name : Identifiers.quote(name))
                .collect(Collectors.joining(", "));
    }
}
