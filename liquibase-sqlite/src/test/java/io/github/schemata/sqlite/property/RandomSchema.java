package io.github.schemata.sqlite.property;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables with all that SQLite lets stand in them, what hangs on them, and rows that satisfy it. */
public final class RandomSchema {

    private record Column(String name, String type, String rest) {}

    private record Table(String name, boolean strict, boolean withoutRowid, List<Column> columns, List<String> tail) {
        List<String> names() {
            return columns.stream().map(Column::name).toList();
        }

        Column column(String wanted) {
            return columns.stream()
                    .filter(c -> c.name().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Key(Table table, List<String> columns, boolean primary) {}

    private record Reference(Table child, List<String> columns, Key key) {}

    private final Dice dice;
    private final List<String> taken = new ArrayList<>(List.of("log"));
    private final List<Table> tables = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    public RandomSchema(Dice dice) {
        this.dice = dice;
    }

    /** Makes it. */
    public void in(Database database) throws SQLException {
        database.run("PRAGMA foreign_keys = OFF", "BEGIN", "CREATE TABLE log (line)");
        int count = dice.from(2, 5);
        for (int i = 0; i < count; i++) {
            plan();
        }
        for (int i = 0; i < count + 1 && !keys.isEmpty(); i++) {
            refer(dice.of(tables), dice.of(keys));
        }
        for (Table table : tables) {
            table.columns().addAll(generated(table));
            database.run(create(table));
        }
        int rows = dice.from(0, 25);
        for (int i = 0; i < rows; i++) {
            for (Table table : tables) {
                row(database, table, i);
            }
        }
        if (dice.oneIn(8) && !references.isEmpty()) {
            dangle(database, dice.of(references));
        }
        around(database);
        database.run("COMMIT");
    }

    private void plan() {
        boolean strict = dice.oneIn(6);
        String kind = dice.any("rowid", "rowid", "auto", "text", "two", "none", "desc");
        boolean withoutRowid = dice.oneIn(3) && List.of("rowid", "text", "two").contains(kind);
        Table table = new Table(name(), strict, withoutRowid, new ArrayList<>(), new ArrayList<>());
        List<String> names = new ArrayList<>();
        switch (kind) {
            case "rowid" -> key(table, names, List.of("INTEGER"), "PRIMARY KEY");
            case "auto" -> key(table, names, List.of("INTEGER"), "PRIMARY KEY" + dice.gap() + "AUTOINCREMENT");
            case "text" -> key(table, names, List.of("TEXT"), "NOT NULL PRIMARY KEY");
            case "two" -> key(table, names, List.of("TEXT", "INTEGER"), "");
            case "desc" -> key(table, names, List.of("INT"), "NOT NULL UNIQUE");
            default -> {}
        }
        int plain = dice.from(2, 5);
        for (int i = 0; i < plain; i++) {
            String name = dice.name(names);
            names.add(name);
            table.columns().add(plain(name, strict));
        }
        constraints(table);
        tables.add(table);
    }

    private void key(Table table, List<String> names, List<String> types, String words) {
        for (String type : types) {
            String name = dice.any("id", "Id", dice.name(names));
            name = names.contains(name) || name.equalsIgnoreCase("id") && !names.isEmpty() ? dice.name(names) : name;
            names.add(name);
            table.columns().add(new Column(name, type, words.isEmpty() ? "NOT NULL" : words));
        }
        if (words.isEmpty()) {
            table.tail().add(named() + "PRIMARY KEY (" + list(names) + ")");
        }
        keys.add(new Key(table, List.copyOf(names), !words.contains("UNIQUE")));
    }

    private Column plain(String name, boolean strict) {
        String type = strict
                ? dice.any("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY")
                : dice.any(
                        "INTEGER",
                        "int",
                        "BIGINT",
                        "TEXT",
                        "VARCHAR(20)",
                        "NUMERIC(10,2)",
                        "DOUBLE PRECISION",
                        "BLOB",
                        "DATE",
                        "BOOLEAN",
                        "",
                        "\"my type\"");
        StringBuilder rest = new StringBuilder();
        if (dice.oneIn(3)) {
            rest.append(dice.gap()).append(named()).append("NOT NULL");
        }
        if (dice.oneIn(3) && !strict) {
            rest.append(dice.gap()).append("DEFAULT ").append(defaultValue());
        }
        if (dice.oneIn(5)) {
            rest.append(dice.gap()).append("COLLATE ").append(dice.any("NOCASE", "RTRIM", "binary"));
        }
        if (dice.oneIn(6)) {
            rest.append(dice.gap())
                    .append(named())
                    .append("CHECK (")
                    .append(check(name))
                    .append(")");
        }
        return new Column(name, type, rest.toString());
    }

    private String defaultValue() {
        return dice.any(
                "5", "-1.5", "'it''s'", "NULL", "(1 + 2)", "CURRENT_TIMESTAMP", "x'00ff'", "TRUE", "'a, b'", "('x')");
    }

    private String check(String column) {
        String c = dice.oneIn(2) ? Identifiers.quote(column) : "[" + column.replace("]", "") + "]";
        c = column.contains("]") ? Identifiers.quote(column) : c;
        return dice.any(
                c + " IS NULL OR length(" + c + ") < 100",
                "coalesce(" + c + ", 0) <> 'never, (not) this'",
                "typeof(" + c + ") IN ('null', 'text', 'integer', 'real', 'blob') -- all\n");
    }

    private void constraints(Table table) {
        List<String> names = table.names();
        if (dice.oneIn(2)) {
            List<String> columns = some(names, 2);
            table.tail().add(named() + "UNIQUE (" + list(columns) + ")" + dice.any("", "", " ON CONFLICT FAIL"));
            keys.add(new Key(table, columns, false));
        }
        if (dice.oneIn(3)) {
            table.tail().add(named() + "CHECK (" + check(dice.of(names)) + ")");
        }
    }

    private List<String> some(List<String> names, int most) {
        List<String> left = new ArrayList<>(names);
        List<String> some = new ArrayList<>();
        int count = dice.from(1, Math.min(most, names.size()));
        for (int i = 0; i < count; i++) {
            some.add(left.remove(dice.upTo(left.size())));
        }
        return some;
    }

    private void refer(Table child, Key key) {
        List<String> columns = new ArrayList<>();
        for (String target : key.columns()) {
            List<String> names = new ArrayList<>(child.names());
            String name = dice.name(names);
            columns.add(name);
            String type = key.table().column(target).type();
            boolean strictType =
                    List.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY").contains(type);
            child.columns().add(new Column(name, child.strict() && !strictType ? "ANY" : type, ""));
        }
        String target = key.primary() && dice.oneIn(3) ? "" : " (" + list(key.columns()) + ")";
        String clause = "REFERENCES " + Identifiers.quote(key.table().name()) + target
                + dice.any("", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE ON DELETE RESTRICT")
                + dice.any("", "", " DEFERRABLE INITIALLY DEFERRED");
        if (columns.size() == 1 && dice.oneIn(2)) {
            Column last = child.columns().remove(child.columns().size() - 1);
            child.columns().add(new Column(last.name(), last.type(), dice.gap() + named() + clause));
        } else {
            child.tail().add(named() + "FOREIGN KEY (" + list(columns) + ") " + clause);
        }
        references.add(new Reference(child, columns, key));
    }

    private List<Column> generated(Table table) {
        if (!dice.oneIn(3)) {
            return List.of();
        }
        String of = Identifiers.quote(dice.of(table.names()));
        String name = dice.name(table.names());
        return List.of(new Column(
                name,
                table.strict() ? "ANY" : dice.any("", "TEXT"),
                dice.any("GENERATED ALWAYS ", "") + "AS (typeof(" + of + ") || '!')" + dice.any("", " STORED")));
    }

    private String create(Table table) {
        List<String> parts = new ArrayList<>();
        for (Column column : table.columns()) {
            parts.add(written(column.name()) + dice.gap() + column.type() + " " + column.rest());
        }
        parts.addAll(table.tail());
        String options = (table.withoutRowid() ? " WITHOUT ROWID" : "")
                + (table.strict() ? (table.withoutRowid() ? ", " : " ") + "STRICT" : "");
        StringBuilder sql = new StringBuilder("CREATE TABLE " + written(table.name()) + " (");
        for (int i = 0; i < parts.size(); i++) {
            sql.append(dice.gap()).append(parts.get(i)).append(i < parts.size() - 1 ? "," : dice.gap());
        }
        return sql + ")" + options;
    }

    private void row(Database database, Table table, int place) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.rest().contains("AS (typeof")) {
                columns.add(column.name());
                values.add(
                        column.rest().contains("PRIMARY KEY")
                                ? keyValue(column, place)
                                : value(column, table.strict()));
            }
        }
        for (Reference reference : references) {
            if (reference.child() == table) {
                List<String> parent = dice.oneIn(3) ? List.of() : parentRow(database, reference.key());
                for (int i = 0; i < reference.columns().size(); i++) {
                    values.set(columns.indexOf(reference.columns().get(i)), parent.isEmpty() ? "NULL" : parent.get(i));
                }
            }
        }
        try {
            database.run("INSERT OR IGNORE INTO " + Identifiers.quote(table.name()) + " (" + list(columns)
                    + ") VALUES (" + String.join(", ", values) + ")");
        } catch (IllegalStateException refusedByStrict) {
            // No row, then.
        }
    }

    /** A row whose key leads nowhere since long. */
    private static void dangle(Database database, Reference reference) {
        try {
            database.run(
                    "UPDATE OR IGNORE " + Identifiers.quote(reference.child().name()) + " SET "
                            + Identifiers.quote(reference.columns().get(0)) + " = '4242' WHERE rowid = 2");
        } catch (IllegalStateException refused) {
            // STRICT or WITHOUT ROWID.
        }
    }

    private String keyValue(Column column, int place) {
        return column.type().equals("TEXT") ? "'k" + place + "'" : dice.any("" + (place * 3 + 1), "NULL");
    }

    private String value(Column column, boolean strict) {
        String type = column.type().toUpperCase(java.util.Locale.ROOT);
        if (strict) {
            return switch (type) {
                case "INT", "INTEGER" -> dice.any("NULL", "0", "-7", "9007199254740993", "" + dice.upTo(1000));
                case "REAL" -> dice.any("NULL", "0.1", "1e300", dice.upTo(1000) + ".25");
                case "TEXT" -> dice.any("NULL", "'007'", "'it''s'", "''", "'t" + dice.upTo(1000) + "'");
                case "BLOB" -> dice.any("NULL", "x''", "x'00ff'");
                default -> dice.any("NULL", "'007'", "7", "1.5", "x'01'");
            };
        }
        boolean number = type.contains("INT") || type.contains("NUM") || type.contains("DOUB");
        return number && !dice.oneIn(8)
                ? dice.any(
                                "NULL",
                                "0",
                                "" + dice.upTo(1000),
                                "" + dice.upTo(1000),
                                "9223372036854775807",
                                "'12'",
                                "2.5")
                        .replace(type.contains("DOUB") ? "9223372036854775807" : " ", "0.1")
                : dice.any(
                        "NULL",
                        "'007'",
                        "'ä" + dice.upTo(1000) + "'",
                        "'t" + dice.upTo(1000) + "'",
                        "x'00ff'",
                        "3",
                        "0.1",
                        "'it''s'");
    }

    private List<String> parentRow(Database database, Key key) throws SQLException {
        String quoted = key.columns().stream()
                .map(column -> "quote(" + Identifiers.quote(column) + ")")
                .collect(Collectors.joining(" || '\u0001' || "));
        String present = key.columns().stream()
                .map(column -> Identifiers.quote(column) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        List<String> rows = database.values(
                "SELECT " + quoted + " FROM " + Identifiers.quote(key.table().name()) + " WHERE " + present);
        return rows.isEmpty() ? List.of() : List.of(dice.of(rows).split("\u0001"));
    }

    private void around(Database database) throws SQLException {
        for (Table table : tables) {
            String on = Identifiers.quote(table.name());
            String column = Identifiers.quote(dice.of(table.names()));
            if (dice.oneIn(2)) {
                tryTo(
                        database,
                        "CREATE " + dice.any("", "UNIQUE ") + "INDEX " + written(name()) + dice.gap() + "ON " + on
                                + " ("
                                + dice.any(
                                        column,
                                        column + " DESC",
                                        column + " COLLATE NOCASE",
                                        "coalesce(" + column + ", 'x')")
                                + ")"
                                + dice.any("", " WHERE " + column + " IS NOT NULL"));
            }
            if (dice.oneIn(3)) {
                view(database, table, on, column);
            }
            if (dice.oneIn(4)) {
                database.run("CREATE TRIGGER " + written(name()) + dice.gap()
                        + dice.any(
                                "AFTER INSERT ON ",
                                "AFTER DELETE ON ",
                                "BEFORE DELETE ON ",
                                "AFTER UPDATE OF " + column + " ON ")
                        + on + " BEGIN" + dice.gap() + "INSERT INTO log VALUES ('x; ' || (SELECT count(" + column
                        + ") FROM "
                        + on + ")); END");
            }
        }
    }

    private void view(Database database, Table table, String on, String column) {
        String view = name();
        database.run("CREATE VIEW " + written(view) + " AS" + dice.gap() + "SELECT "
                + dice.any("*", column, column + " AS x, 1 AS one", "count(*) AS n") + " FROM " + on);
        if (dice.oneIn(2)) {
            database.run("CREATE VIEW " + written(name()) + " AS SELECT * FROM " + Identifiers.quote(view));
        }
        if (dice.oneIn(2)) {
            database.run("CREATE TRIGGER " + written(name()) + " INSTEAD OF INSERT ON " + Identifiers.quote(view)
                    + " BEGIN INSERT INTO log SELECT " + column + " FROM " + on + "; END");
        }
    }

    private static void tryTo(Database database, String sql) {
        try {
            database.run(sql);
        } catch (IllegalStateException notUnique) {
            database.run(sql.replaceFirst("UNIQUE ", ""));
        }
    }

    private String name() {
        String name = dice.name(taken);
        taken.add(name);
        return name;
    }

    private String named() {
        return dice.oneIn(2) ? "CONSTRAINT " + written(name()) + " " : "";
    }

    private String written(String name) {
        return name.matches("[a-z_A-Z][a-z_A-Z0-9]+_[0-9]+|[bPaltcksm][a-z]{3,5}")
                        && !List.of("table", "check").contains(name)
                ? name
                : Identifiers.quote(name);
    }

    private static String list(List<String> names) {
        return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }
}
