package io.github.schemata.sqlite.property;

import static io.github.schemata.sqlite.property.Step.map;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.property.Step.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of columns. */
final class ColumnChanges extends Changes {

    ColumnChanges(Dice dice, Seen seen) {
        super(dice, seen);
    }

    Step addColumn() {
        Seen.Table table = table();
        List<Object> columns = List.of(Map.of("column", column(table, table.names())));
        return step("addColumn", table, map("tableName", name(table.name()), "columns", columns), List.of(), true);
    }

    Step addColumns() {
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

    Step dropColumn() {
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

    Step renameColumn() {
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

    Step modifyDataType() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        return step(
                "modifyDataType",
                table,
                map("tableName", table.name(), "columnName", column, "newDataType", type(table)),
                computed(table, column),
                false);
    }

    Step addNotNull() {
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

    Step dropNotNull() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        return step(
                "dropNotNullConstraint", table, map("tableName", table.name(), "columnName", column), List.of(), false);
    }

    Step addDefault() {
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

    Step dropDefault() {
        Seen.Table table = table();
        String column = dice.of(table.names());
        return step("dropDefaultValue", table, map("tableName", table.name(), "columnName", column), List.of(), false);
    }

    Step mergeColumns() {
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

    /** The column and those that may be computed from it. */
    static List<String> computed(Seen.Table table, String column) {
        return table.columns().stream()
                .filter(one -> one.hidden() != 0 || one.name().equals(column))
                .map(Seen.Column::name)
                .toList();
    }
}
