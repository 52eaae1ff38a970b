package io.github.schemata.codegen.property;

import static io.github.schemata.codegen.property.RandomNames.quoted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables, views and indexes with all that SQLite lets stand in them, and rows that nobody has checked. */
final class RandomDatabase {

    private record Column(String name, String type, List<String> rest, RandomValues.Manner manner, int form) {

        boolean isGenerated() {
            return rest.stream().anyMatch(part -> part.contains(" AS ("));
        }
    }

    private record Table(
            String name,
            boolean strict,
            List<Column> columns,
            List<String> key,
            List<List<String>> uniques,
            List<String> tail) {

        List<String> names() {
            return columns.stream().map(Column::name).collect(Collectors.toList());
        }

        Column column(String wanted) {
            return columns.stream()
                    .filter(column -> column.name().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Reference(Table child, List<String> columns, Table parent, List<String> target) {}

    private final Dice dice;
    private final RandomNames names;
    private final RandomValues values;
    private final List<String> taken = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    private RandomDatabase(Dice dice) {
        this.dice = dice;
        this.names = new RandomNames(dice);
        this.values = new RandomValues(dice);
    }

    /** Statements that make it. An {@code INSERT} may fail: then that row is not there. */
    static List<String> statements(Dice dice) {
        RandomDatabase database = new RandomDatabase(dice);
        database.plan();
        return database.statements;
    }

    private void plan() {
        int count = dice.from(2, 7);
        for (int i = 0; i < count; i++) {
            table();
        }
        int joins = dice.from(0, 2);
        for (int i = 0; i < joins; i++) {
            joinTable();
        }
        int keys = dice.from(1, tables.size() + 2);
        for (int i = 0; i < keys; i++) {
            refer(dice.of(tables), dice.of(tables), false);
        }
        tables.forEach(this::constraints);
        tables.forEach(table -> statements.add(create(table)));
        int rows = dice.any(0, 1, 3, 8, 20);
        for (int i = 0; i < rows; i++) {
            for (Table table : tables) {
                row(table, i);
            }
        }
        tables.forEach(this::indexes);
        views();
    }

    private String name() {
        String name = names.other(taken);
        taken.add(name);
        return name;
    }

    private Column column(Table table, String type) {
        String name = names.other(table.names());
        Column column = new Column(name, type, new ArrayList<>(), values.manner(), dice.from(0, 9));
        table.columns().add(column);
        return column;
    }

    private Column keyColumn(Table table, String type) {
        String name = table.names().stream().anyMatch("id"::equalsIgnoreCase) || dice.oneIn(2)
                ? names.other(table.names())
                : dice.any("id", "Id", "ID");
        RandomValues.Manner manner = dice.oneIn(10) ? values.manner() : RandomValues.Manner.CLEAN;
        Column column = new Column(name, type, new ArrayList<>(), manner, dice.from(0, 9));
        table.columns().add(column);
        return column;
    }

    private Table empty() {
        return new Table(
                name(), dice.oneIn(8), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void table() {
        Table table = empty();
        int kind = dice.from(0, 9);
        if (kind < 4) {
            Column key = keyColumn(table, "INTEGER");
            key.rest().add(dice.any("PRIMARY KEY", "PRIMARY KEY", "PRIMARY KEY AUTOINCREMENT", "NOT NULL PRIMARY KEY"));
            table.key().add(key.name());
        } else if (kind < 6) {
            Column key = keyColumn(table, type(table, RandomValues.KEY_TYPES));
            key.rest().add(dice.any("PRIMARY KEY", "NOT NULL PRIMARY KEY", "PRIMARY KEY COLLATE NOCASE"));
            table.key().add(key.name());
        } else if (kind < 9) {
            int parts = dice.from(1, 3);
            for (int i = 0; i < parts; i++) {
                if (i > 0 && !tables.isEmpty() && dice.oneIn(2)) {
                    table.key().addAll(refer(table, dice.of(tables), true));
                } else {
                    Column key = keyColumn(table, type(table, RandomValues.KEY_TYPES));
                    key.rest().addAll(dice.oneIn(3) ? List.of() : List.of("NOT NULL"));
                    table.key().add(key.name());
                }
            }
            table.tail().add("PRIMARY KEY (" + list(table.key()) + ")");
        }
        tables.add(table);
        int plain = dice.from(0, 5);
        for (int i = 0; i < plain || table.columns().isEmpty(); i++) {
            plain(table);
        }
    }

    private String type(Table table, List<String> types) {
        return table.strict() ? dice.of(RandomValues.STRICT_TYPES) : dice.of(types);
    }

    private void plain(Table table) {
        Column column = column(table, type(table, RandomValues.TYPES));
        String name = quoted(column.name());
        if (column.manner() == RandomValues.Manner.CLEAN && dice.oneIn(2)) {
            column.rest().add("NOT NULL");
        }
        if (dice.oneIn(4)) {
            column.rest()
                    .add("DEFAULT "
                            + dice.any(
                                    "5",
                                    "-1.5",
                                    "'it''s'",
                                    "NULL",
                                    "(1 + 2)",
                                    "CURRENT_TIMESTAMP",
                                    "CURRENT_DATE",
                                    "x'00ff'",
                                    "TRUE",
                                    "0x1F",
                                    "''",
                                    "(datetime('now'))",
                                    "'2024-01-01'",
                                    "1e999",
                                    "\"text\"",
                                    "(random())",
                                    "+7",
                                    "false",
                                    "CURRENT_TIME"));
        }
        if (dice.oneIn(8)) {
            column.rest().add("COLLATE " + dice.any("NOCASE", "RTRIM", "binary"));
        }
        if (dice.oneIn(5)) {
            column.rest()
                    .add("CHECK ("
                            + dice.any(
                                    name + " IN ('a', 'B c', '1', '')",
                                    name + " IN (0, 1)",
                                    name + " in(1,2,3)",
                                    name + " >= 0",
                                    name + " BETWEEN -1 AND 1000000",
                                    "length(" + name + ") <= 20",
                                    name + " IN ('t0', 't1', 't2', NULL)",
                                    name + " = 'a' OR " + name + " = 'b'",
                                    name + " IS NULL OR " + name + " <> ''",
                                    name + " LIKE 't%'",
                                    name + " IN ('true', 'True', 'class', 'x-y', 'é', '*/')")
                            + ")");
        }
        if (dice.oneIn(12)) {
            column.rest().add("UNIQUE");
            table.uniques().add(List.of(column.name()));
        }
    }

    private void constraints(Table table) {
        if (dice.oneIn(3)) {
            List<String> columns = new ArrayList<>(table.names());
            while (columns.size() > 2) {
                columns.remove(dice.from(0, columns.size() - 1));
            }
            table.tail().add(dice.any("", "CONSTRAINT " + quoted(name()) + " ") + "UNIQUE (" + list(columns) + ")");
        }
        if (dice.oneIn(6)) {
            String of = quoted(dice.of(table.names()));
            Column generated = column(table, table.strict() ? "TEXT" : dice.any("", "TEXT", "INT", "VARCHAR(9)"));
            generated
                    .rest()
                    .add("GENERATED ALWAYS AS (" + dice.any("typeof(" + of + ")", "length(" + of + ")", of) + ")"
                            + dice.any("", " STORED", " VIRTUAL"));
        }
        if (dice.oneIn(25)) {
            table.tail()
                    .add("FOREIGN KEY (" + quoted(dice.of(table.names())) + ") REFERENCES "
                            + dice.any(
                                    "nowhere",
                                    "nowhere (id)",
                                    quoted(dice.of(tables).name()) + " (\"nothing\")",
                                    "a_view"));
        }
    }

    private void joinTable() {
        Table table = empty();
        Table first = dice.of(tables);
        Table second = dice.oneIn(5) ? first : dice.of(tables);
        List<String> columns = new ArrayList<>(refer(table, first, true));
        columns.addAll(refer(table, second, true));
        switch (dice.from(0, 3)) {
            case 0 -> table.tail().add("UNIQUE (" + list(columns) + ")");
            case 1 -> {
                Column key = keyColumn(table, "INTEGER");
                key.rest().add("PRIMARY KEY");
                table.key().add(key.name());
                table.tail().add("UNIQUE (" + list(columns) + ")");
            }
            default -> {
                table.key().addAll(columns);
                table.tail().add("PRIMARY KEY (" + list(columns) + ")");
            }
        }
        tables.add(table);
        if (dice.oneIn(3)) {
            plain(table);
        }
    }

    /** A foreign key of new columns, or of some that are there. */
    private List<String> refer(Table child, Table parent, boolean required) {
        List<String> target = target(parent);
        List<String> columns = new ArrayList<>();
        for (String to : target) {
            Column goal = parent.column(to);
            List<Column> fitting = child.columns().stream()
                    .filter(column -> column.type().equals(goal.type()) && !columns.contains(column.name()))
                    .filter(column -> child != parent || !column.name().equals(to) || target.size() > 1)
                    .toList();
            if (!required && !fitting.isEmpty() && dice.oneIn(3)) {
                columns.add(dice.of(fitting).name());
                continue;
            }
            String type = dice.oneIn(12) ? type(child, RandomValues.KEY_TYPES) : goal.type();
            type = child.strict() && !RandomValues.STRICT_TYPES.contains(type) ? "ANY" : type;
            String name = dice.any(parent.name() + "_" + to, parent.name() + "_id", names.other(child.names()));
            List<String> there = child.names();
            name = there.stream().anyMatch(name::equalsIgnoreCase) ? names.other(there) : name;
            List<String> rest = new ArrayList<>(required || dice.oneIn(3) ? List.of("NOT NULL") : List.of());
            rest.addAll(!required && target.size() == 1 && dice.oneIn(6) ? List.of("UNIQUE") : List.of());
            child.columns().add(new Column(name, type, rest, RandomValues.Manner.NULLS, goal.form()));
            columns.add(name);
        }
        String shown = dice.oneIn(10) ? parent.name().toUpperCase(Locale.ROOT) : parent.name();
        boolean implied = target.equals(parent.key()) && dice.oneIn(3);
        child.tail()
                .add("FOREIGN KEY (" + list(columns) + ") REFERENCES " + quoted(asciiSame(shown, parent.name()))
                        + (implied ? "" : " (" + list(target) + ")")
                        + dice.any(
                                "",
                                " ON DELETE CASCADE",
                                " ON DELETE SET NULL ON UPDATE CASCADE",
                                " DEFERRABLE INITIALLY DEFERRED"));
        references.add(new Reference(child, columns, parent, target));
        return columns;
    }

    private static String asciiSame(String shown, String name) {
        return name.chars().allMatch(c -> c < 128) ? shown : name;
    }

    private List<String> target(Table parent) {
        if (!parent.uniques().isEmpty() && dice.oneIn(3)) {
            return dice.of(parent.uniques());
        }
        if (!parent.key().isEmpty()) {
            return List.copyOf(parent.key());
        }
        String column = dice.of(
                        parent.columns().stream().filter(c -> !c.isGenerated()).toList())
                .name();
        if (!dice.oneIn(4)) {
            parent.uniques().add(List.of(column));
            parent.tail().add("UNIQUE (" + quoted(column) + ")");
        }
        return List.of(column);
    }

    private String create(Table table) {
        List<String> parts = new ArrayList<>();
        table.columns()
                .forEach(column -> parts.add(
                        (quoted(column.name()) + " " + column.type() + " " + String.join(" ", column.rest())).strip()));
        parts.addAll(table.tail());
        boolean desc = table.columns().stream()
                .anyMatch(column -> String.join("", column.rest()).contains("AUTOINCREMENT"));
        boolean withoutRowid = !table.key().isEmpty() && !desc && dice.oneIn(6);
        List<String> options = new ArrayList<>();
        options.addAll(withoutRowid ? List.of("WITHOUT ROWID") : List.of());
        options.addAll(table.strict() ? List.of("STRICT") : List.of());
        return "CREATE TABLE " + quoted(table.name()) + " (\n  " + String.join(",\n  ", parts) + ") "
                + String.join(", ", options);
    }

    private void row(Table table, int place) {
        List<Column> columns =
                table.columns().stream().filter(column -> !column.isGenerated()).toList();
        List<String> row = new ArrayList<>();
        columns.forEach(column -> row.add(values.value(column.type(), column.manner(), column.form(), place)));
        List<String> shown = columns.stream().map(Column::name).toList();
        for (Reference reference : references) {
            if (reference.child() == table && !dice.oneIn(12)) {
                int other = dice.from(0, place + 1);
                for (int i = 0; i < reference.columns().size(); i++) {
                    Column goal = reference.parent().column(reference.target().get(i));
                    String value = "(SELECT " + quoted(goal.name()) + " FROM "
                            + quoted(reference.parent().name()) + " LIMIT 1 OFFSET " + other / 2 + ")";
                    int at = shown.indexOf(reference.columns().get(i));
                    if (at >= 0) {
                        row.set(at, value);
                    }
                }
            }
        }
        statements.add("INSERT OR IGNORE INTO " + quoted(table.name()) + " (" + list(shown) + ") VALUES ("
                + String.join(", ", row) + ")");
    }

    private void indexes(Table table) {
        if (dice.oneIn(3)) {
            String column = quoted(dice.of(table.names()));
            statements.add("CREATE " + dice.any("", "", "UNIQUE ") + "INDEX " + quoted(name()) + " ON "
                    + quoted(table.name()) + " ("
                    + dice.any(column, column + " DESC", column + " COLLATE NOCASE", "coalesce(" + column + ", 1)")
                    + ")"
                    + dice.any("", "", " WHERE " + column + " IS NOT NULL"));
        }
    }

    private void views() {
        List<Table> some = new ArrayList<>(tables);
        Collections.rotate(some, dice.from(0, 5));
        for (Table table : some.subList(0, Math.min(dice.from(0, 2), some.size()))) {
            String from = quoted(table.name());
            String column = quoted(dice.of(table.names()));
            String other = quoted(dice.of(tables).name());
            statements.add("CREATE VIEW " + quoted(name()) + " AS "
                    + dice.any(
                            "SELECT * FROM " + from,
                            "SELECT " + column + ", count(*) FROM " + from + " GROUP BY 1",
                            "SELECT a.*, b.* FROM " + from + " a, " + other + " b",
                            "SELECT " + column + " AS x, 1 + 1, 'a' || " + column + " FROM " + from
                                    + " UNION ALL SELECT NULL, 'x', 2.5",
                            "SELECT * FROM nowhere",
                            "SELECT max(" + column + ") AS \"max\", NULL AS n FROM " + from));
        }
        if (dice.oneIn(20)) {
            statements.add("CREATE VIEW a_view AS SELECT 1 AS id");
        }
    }

    private static String list(List<String> names) {
        return names.stream().map(RandomNames::quoted).collect(Collectors.joining(", "));
    }
}
