package io.github.schemata.migrate.property;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.property.RandomSchema;
import io.github.schemata.sqlite.testing.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is hard to write into a changelog, beside the tables of {@link RandomSchema}. */
final class HostileSchema {

    private static final List<String> NAMES = List.of(
            "${x}",
            "${",
            "a$b",
            "%s",
            "line\nend",
            "tab\tbed",
            " blank ",
            "yes",
            "null",
            "~",
            "- item",
            "key: value",
            "# no comment",
            "&amp;",
            "<b>",
            "]]>",
            "🎵",
            "Ünï\u0301",
            "\u2028",
            "\\n",
            "GO",
            "1e3",
            "0x1F",
            "select",
            "primary",
            "a,b)",
            "(x",
            "{{y}}",
            "'",
            "\"",
            "`",
            "[");

    private static final List<String> TYPES = List.of(
            "",
            "INT",
            "INTEGER",
            "TINYINT(1)",
            "MEDIUMINT",
            "BIGINT UNSIGNED",
            "INT8",
            "UNSIGNED BIG INT",
            "CHARACTER(20)",
            "VARYING CHARACTER(255)",
            "NCHAR(55)",
            "NATIVE CHARACTER(70)",
            "NVARCHAR(100)",
            "CLOB",
            "TEXT",
            "BLOB",
            "REAL",
            "DOUBLE",
            "FLOAT(24)",
            "NUMERIC",
            "NUMERIC(40,38)",
            "DECIMAL(10,5)",
            "MONEY",
            "BOOLEAN",
            "BOOL",
            "BIT",
            "DATE",
            "TIME",
            "DATETIME",
            "TIMESTAMP WITH TIME ZONE",
            "YEAR",
            "UUID",
            "JSON",
            "XML",
            "INTERVAL",
            "ENUM",
            "STRING",
            "VARCHAR(0)",
            "VARCHAR(70000)",
            "VARBINARY(16)",
            "\"odd type\"",
            "POINT",
            "INT[]");

    private static final List<String> DEFAULTS = List.of(
            "0",
            "-1",
            "+1",
            "1.50",
            "1e3",
            "0x10",
            "9223372036854775807",
            "-9223372036854775808",
            "''",
            "'it''s'",
            "'${x}'",
            "'a\nb'",
            "'back\\slash'",
            "'null'",
            "\"double\"",
            "word",
            "NULL",
            "TRUE",
            "FALSE",
            "x'00FF'",
            "CURRENT_TIMESTAMP",
            "CURRENT_DATE",
            "CURRENT_TIME",
            "(CURRENT_TIMESTAMP)",
            "(date('now'))",
            "(datetime('now', 'localtime'))",
            "(strftime('%Y', 'now'))",
            "(1 + 2)",
            "(lower(hex(randomblob(4))))",
            "(random())",
            "('a' || 'b')",
            "(-(1))",
            "'2026-01-31'",
            "'23:59:59'",
            "'2026-01-31 23:59:59'",
            "'1'",
            "'abc'",
            "'🎵'",
            "(json('{\"a\": [1, 2]}'))",
            "(CASE WHEN 1 THEN 'x' ELSE 'y' END)");

    private final Dice dice;
    private final Database database;
    private final List<String> left = new ArrayList<>(NAMES);
    private final List<String> tables = new ArrayList<>();
    private int count;
    private boolean carriageReturn;

    private HostileSchema(Dice dice, Database database) {
        this.dice = dice;
        this.database = database;
    }

    /**
     * Makes one.
     *
     * @return whether a carriage return is part of a value, which no changelog keeps
     */
    static boolean make(Dice dice, Database database) throws SQLException {
        if (dice.oneIn(2)) {
            new RandomSchema(dice).in(database);
        }
        HostileSchema schema = new HostileSchema(dice, database);
        schema.make();
        return schema.carriageReturn;
    }

    private void make() throws SQLException {
        database.run("PRAGMA foreign_keys = OFF", "BEGIN");
        int ordinary = dice.from(1, 5);
        for (int i = 0; i < ordinary; i++) {
            tables.add(name());
        }
        for (String table : tables) {
            table(table);
        }
        for (int i = 0; i < ordinary; i++) {
            if (dice.oneIn(3)) {
                view(dice.of(tables));
            }
        }
        if (dice.oneIn(4)) {
            virtual();
        }
        if (dice.oneIn(5)) {
            database.run("PRAGMA user_version = " + dice.from(-3, 900), "PRAGMA application_id = " + dice.from(-3, 9));
        }
        database.run("COMMIT");
        if (dice.oneIn(5)) {
            database.run("ANALYZE");
        }
    }

    private void table(String table) {
        List<String> names = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        boolean keyed = key(names, parts);
        int columns = dice.from(1, 6);
        for (int i = 0; i < columns; i++) {
            String name = column(names);
            names.add(name);
            parts.add(quoted(name) + gap() + dice.of(TYPES) + gap() + rest(name));
        }
        if (dice.oneIn(4)) {
            String of = dice.any(quoted(dice.of(names)) + " || '${y}; -- no'", value(names, 2), condition(names, 1));
            parts.add(quoted(column(names)) + dice.any(" TEXT", "", " INTEGER", " NUMERIC") + " GENERATED ALWAYS AS ("
                    + of + " ) " + dice.any("STORED", "VIRTUAL"));
        }
        String only = quoted(dice.of(names));
        // SQLite reads no table constraint behind a column that ends in an expression without parentheses.
        if (dice.oneIn(3)) {
            parts.add("CONSTRAINT " + quoted(name()) + " UNIQUE (" + only + dice.any("", " DESC", " COLLATE NOCASE")
                    // One column alone may be unique already, with another clause, which SQLite refuses.
                    + (names.size() < 2 ? ")" : ", " + other(only, names) + ") ON CONFLICT IGNORE"));
        }
        if (dice.oneIn(3)) {
            parts.add(dice.any("", "CONSTRAINT " + quoted(name()) + " ") + "CHECK (" + condition(names, 2) + ")");
        }
        if (dice.oneIn(2)) {
            parts.add(dice.any("", "CONSTRAINT " + quoted(name()) + " ") + "FOREIGN KEY (" + only + ") REFERENCES "
                    + quoted(dice.of(tables))
                    + dice.any("", " ON DELETE SET DEFAULT", " ON UPDATE CASCADE", " MATCH FULL ON DELETE NO ACTION")
                    + dice.any("", " DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE", " DEFERRABLE"));
        }
        String sql = "CREATE TABLE " + quoted(table) + gap() + "(" + String.join("," + gap(), parts) + gap() + ")"
                + (keyed && dice.oneIn(4) ? " WITHOUT ROWID" : "");
        database.run(lineEnds(sql));
        index(table, names);
        index(table, names);
        trigger(table, names);
    }

    /** Whether there is one that a table without row ids could have. */
    private boolean key(List<String> names, List<String> parts) {
        String name = column(names);
        switch (dice.upTo(6)) {
            case 0 -> parts.add(quoted(name) + " INTEGER PRIMARY KEY" + dice.any("", " ASC", " DESC"));
            case 1 -> parts.add(quoted(name) + " INTEGER CONSTRAINT " + quoted(name()) + " PRIMARY KEY AUTOINCREMENT");
            case 2 -> parts.add(quoted(name) + " TEXT COLLATE NOCASE PRIMARY KEY ON CONFLICT REPLACE NOT NULL");
            case 3 -> parts.add(quoted(name) + " " + dice.of(TYPES) + " PRIMARY KEY DESC");
            default -> {
                return false;
            }
        }
        names.add(name);
        return !parts.get(parts.size() - 1).contains("AUTOINCREMENT");
    }

    /** What SQLite takes for one; some of it other servers do, too. */
    private String condition(List<String> names, int depth) {
        if (depth > 0 && dice.oneIn(3)) {
            return condition(names, depth - 1)
                    + dice.any(" AND ", " OR ", gap() + "AND NOT ")
                    + condition(names, depth - 1);
        }
        String value = value(names, depth);
        return dice.any("", "", "NOT ")
                + dice.any(
                        value + dice.any(" = ", " <> ", " > ", "==", "<=", " != ") + value(names, depth),
                        value + " IS NOT NULL",
                        value + " IS " + value(names, 0),
                        value + dice.any(" NOT", "") + " IN (" + value(names, 0) + ", " + value(names, 0) + ")",
                        value + " BETWEEN " + value(names, 0) + " AND " + value(names, 0),
                        "(" + value + ")",
                        "(" + value + " > 0)",
                        value + " GLOB '*[a-z]*'",
                        value + " > 0 > -1",
                        "length(" + quoted(dice.of(names)) + ") > 2");
    }

    private String value(List<String> names, int depth) {
        if (depth > 0 && dice.oneIn(4)) {
            return dice.any(
                    "coalesce(" + value(names, depth - 1) + ", " + value(names, 0) + ")",
                    "abs(" + value(names, depth - 1) + ")",
                    "abs (" + value(names, depth - 1) + ")",
                    value(names, depth - 1) + dice.any(" + ", "*", " - /* */-", " / ") + value(names, 0));
        }
        return dice.oneIn(2)
                ? quoted(dice.of(names))
                : dice.any(
                        "0",
                        "-1",
                        "12.5",
                        "1e3",
                        "'a'",
                        "'${z}'",
                        "'2026-01-31'",
                        "'12:30:00'",
                        "'2026-02-30'",
                        "NULL");
    }

    private String rest(String name) {
        StringBuilder rest = new StringBuilder();
        if (dice.oneIn(2)) {
            rest.append("DEFAULT").append(gap()).append(dice.of(DEFAULTS)).append(gap());
        }
        if (dice.oneIn(20)) {
            rest.append("DEFAULT 'a\rb' ");
            carriageReturn = true;
        }
        if (dice.oneIn(5)) {
            rest.append(dice.any("", "CONSTRAINT " + quoted(name()) + " "))
                    .append("NOT NULL")
                    .append(dice.any(" ", " ON CONFLICT ABORT ", " ON CONFLICT IGNORE "));
        }
        if (dice.oneIn(8)) {
            rest.append("UNIQUE ").append(dice.any("", "ON CONFLICT ROLLBACK "));
        }
        if (dice.oneIn(8)) {
            rest.append("COLLATE ").append(dice.any("NOCASE ", "RTRIM ", "\"BINARY\" "));
        }
        if (dice.oneIn(8)) {
            rest.append("CHECK (length(").append(quoted(name)).append(") < 3) ");
        }
        if (dice.oneIn(8)) {
            rest.append("REFERENCES ").append(quoted(dice.of(tables)));
            rest.append(dice.any("", " ON DELETE CASCADE", " DEFERRABLE INITIALLY DEFERRED"));
        }
        return rest.toString();
    }

    private void index(String table, List<String> names) {
        if (dice.oneIn(2)) {
            String column = quoted(dice.of(names));
            String other = quoted(dice.of(names));
            database.run(lineEnds("CREATE " + dice.any("", "UNIQUE ") + "INDEX " + quoted(name()) + gap() + "ON "
                    + quoted(table) + "("
                    + dice.any(
                            column,
                            column + " DESC, " + other,
                            "lower(" + column + ")",
                            column + " COLLATE RTRIM",
                            column + " || '${x};'")
                    + ")" + dice.any("", " WHERE " + other + " IS NOT NULL", " WHERE " + other + " > '$'")));
        }
    }

    private void trigger(String table, List<String> names) {
        if (dice.oneIn(3)) {
            String column = quoted(dice.of(names));
            database.run(lineEnds("CREATE TRIGGER " + quoted(name()) + gap()
                    + dice.any("BEFORE INSERT", "AFTER DELETE", "AFTER UPDATE OF " + column) + " ON " + quoted(table)
                    + dice.any("", " FOR EACH ROW WHEN 1 <> '${'") + gap() + "BEGIN" + gap()
                    + "SELECT CASE WHEN 1 THEN ';END;' END; /* ; END; */ SELECT '/'; END"));
        }
    }

    private void view(String table) {
        String view = name();
        database.run(lineEnds("CREATE VIEW " + quoted(view) + dice.any("", " (" + quoted("${c}") + ")") + gap() + "AS"
                + gap() + "SELECT count(*) FROM " + quoted(table)));
        if (dice.oneIn(2)) {
            // Also those of later names: views on views, in no order of the alphabet.
            database.run("CREATE VIEW " + quoted(name()) + " AS SELECT * FROM " + quoted(view) + " -- the end");
        }
        if (dice.oneIn(2)) {
            database.run("CREATE TRIGGER " + quoted(name()) + " INSTEAD OF " + dice.any("INSERT", "DELETE", "UPDATE")
                    + " ON " + quoted(view) + " BEGIN SELECT 1; END");
        }
        if (dice.oneIn(6)) {
            database.run("CREATE VIEW " + quoted(name()) + " AS SELECT * FROM nowhere");
        }
    }

    private void virtual() {
        String name = name();
        database.run(
                switch (dice.upTo(4)) {
                    case 0 -> "CREATE VIRTUAL TABLE " + quoted(name) + " USING fts5(title, body, tokenize = 'porter')";
                    case 1 -> "CREATE VIRTUAL TABLE " + quoted(name) + " USING fts5(a, content='')\n";
                    case 2 -> "CREATE VIRTUAL TABLE " + quoted(name) + " USING rtree(id, x0, x1, +label TEXT)";
                    default -> "CREATE VIRTUAL TABLE " + quoted(name) + " USING fts4(body)";
                });
    }

    private String lineEnds(String sql) {
        return dice.oneIn(6) && !carriageReturn && !sql.contains("a\nb") && !sql.contains("line\nend")
                ? sql.replace("\n", "\r\n")
                : sql;
    }

    private String gap() {
        return dice.any(" ", " ", " ", "\n  ", " /* ${c} ), ( */ ", " -- it's ; \n  ", "\t", "\n\n   \n ", " -- 日本 \n");
    }

    private String name() {
        return left.isEmpty() || dice.oneIn(2)
                ? dice.any("plain", "Mixed", "x y") + ++count
                : left.remove(dice.upTo(left.size()));
    }

    private String other(String column, List<String> names) {
        return dice.of(names.stream()
                .map(HostileSchema::quoted)
                .filter(name -> !name.equals(column))
                .toList());
    }

    private String column(List<String> taken) {
        String name = dice.oneIn(3) ? dice.of(NAMES) : dice.any("id", "Name", "key", "value", "rowid", "c d");
        String found = name;
        return taken.stream().anyMatch(other -> Identifiers.same(other, found)) ? name + ++count : name;
    }

    private static String quoted(String name) {
        return name.codePoints()
                .mapToObj(c -> c == '"' ? "\"\"" : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
