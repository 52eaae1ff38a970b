package io.github.schemata.migrate.script;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.testing.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Makes databases of what is hard to write down: names, values, kinds of tables. */
final class HostileDatabase {

    private static final List<String> NAMES = List.of(
            "a",
            "B b",
            "order",
            "ä ö",
            "it's",
            "q\"q",
            "x]y",
            "--",
            "/*",
            "t`t",
            "line\nend",
            "oid",
            "rowid",
            "${x}",
            "%s",
            ";",
            "🎵",
            "sqlite",
            "\\n",
            "a,b)");

    private static final List<Object> VALUES = List.of(
            0L,
            -1L,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            1L << 53 | 1,
            0.1,
            -0.0,
            0.0,
            1e300,
            4.9e-324,
            1e15,
            -2.5,
            1.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            1 / 3.0,
            "",
            "text",
            "it's ''",
            "a\nb",
            "a\r\nb\\n\\r",
            "\r",
            "nul\0nul",
            "\0",
            "ä🎵\u2028\uFEFF",
            "; BEGIN /* -- \" ` [",
            "1",
            "1.0",
            "null",
            new byte[0],
            new byte[] {0, 1, -1, '\'', '\n'},
            "x".repeat(5000),
            "(\\n0)\\n\n");

    private final SplittableRandom random;
    private final Database database;

    private HostileDatabase(SplittableRandom random, Database database) {
        this.random = random;
        this.database = database;
    }

    static void make(Path file, long seed) throws SQLException {
        try (Database database = Database.at(file)) {
            new HostileDatabase(new SplittableRandom(seed), database).make();
        }
    }

    private void make() throws SQLException {
        if (random.nextInt(4) == 0) {
            database.run("PRAGMA user_version = " + (1 + random.nextInt(100)), "PRAGMA application_id = -7");
        }
        if (random.nextInt(6) == 0) {
            database.run("PRAGMA auto_vacuum = 1");
        }
        if (random.nextInt(6) == 0) {
            database.run("PRAGMA encoding = 'UTF-16be'");
        }
        database.run("BEGIN");
        List<String> names = new ArrayList<>(NAMES);
        int tables = 1 + random.nextInt(4);
        for (int i = 0; i < tables; i++) {
            table("T" + names.remove(random.nextInt(names.size())));
        }
        if (random.nextInt(4) == 0) {
            database.run(
                    "CREATE VIRTUAL TABLE \"full text\" USING fts5(body)",
                    "INSERT INTO \"full text\"(rowid, body) VALUES (7, 'hello'), (9, 'it''s')");
        }
        if (random.nextInt(4) == 0) {
            database.run("CREATE TABLE gone (id INTEGER PRIMARY KEY AUTOINCREMENT)", "DROP TABLE gone");
        }
        database.run("COMMIT");
        if (random.nextInt(3) == 0) {
            database.run("ANALYZE");
        }
    }

    private void table(String table) throws SQLException {
        String name = Identifiers.quote(table);
        List<String> columns = new ArrayList<>(NAMES);
        Collections.shuffle(columns, new java.util.Random(random.nextLong()));
        columns = columns.subList(0, random.nextInt(20) == 0 ? 20 : 1 + random.nextInt(4));
        int kind = random.nextInt(6);
        List<String> definitions = new ArrayList<>();
        if (kind == 0 || kind == 1) {
            definitions.add("id INTEGER PRIMARY KEY" + (kind == 0 ? " AUTOINCREMENT" : ""));
        } else if (kind == 2) {
            definitions.add("id PRIMARY KEY");
        } else if (kind == 3) {
            definitions.add("id INTEGER PRIMARY KEY DESC");
        }
        List<String> types = List.of("", "TEXT", "REAL", "INTEGER", "BLOB", "NUMERIC(10,2)");
        for (String column : columns) {
            definitions.add(Identifiers.quote(column) + " " + types.get(random.nextInt(types.size()))
                    + (random.nextInt(4) == 0 ? " DEFAULT 'a;b''\n'" : ""));
        }
        String first = Identifiers.quote(columns.get(0));
        if (random.nextInt(3) == 0) {
            definitions.add("gen AS (typeof(" + first + ") || '\n') " + (random.nextBoolean() ? "STORED" : "VIRTUAL"));
        }
        database.run("CREATE TABLE " + name + " (" + String.join(", ", definitions) + ")"
                + (kind == 2 ? " WITHOUT ROWID" : random.nextInt(3) == 0 ? " -- the end" : ""));
        rows(name, columns, kind < 3);
        if (random.nextInt(3) == 0) {
            database.run("DELETE FROM " + name + " WHERE " + first + " > 0 OR typeof(" + first + ") = 'blob'");
        }
        String suffix = table.substring(1);
        database.run("CREATE INDEX " + Identifiers.quote("i" + suffix) + " ON " + name + " (" + first + ", lower("
                + first + ")) WHERE " + first + " IS NOT ';'");
        database.run("CREATE TRIGGER " + Identifiers.quote("tr" + suffix) + " AFTER UPDATE ON " + name
                + " BEGIN SELECT CASE WHEN 1 THEN ';END;' END; /* ; END; */ SELECT 2; END");
        database.run("CREATE VIEW " + Identifiers.quote("v" + suffix) + " AS SELECT count(*) AS \"end\" FROM " + name);
    }

    private void rows(String name, List<String> columns, boolean withId) throws SQLException {
        List<String> all = new ArrayList<>(columns);
        if (withId) {
            all.add(0, "id");
        }
        String sql = "INSERT INTO " + name + " ("
                + String.join(", ", all.stream().map(Identifiers::quote).toList()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(all.size(), "?")) + ")";
        try (PreparedStatement insert = database.connection().prepareStatement(sql)) {
            int rows = random.nextInt(12);
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < all.size(); i++) {
                    boolean id = withId && i == 0;
                    Object value = VALUES.get(random.nextInt(VALUES.size()));
                    if (id) {
                        insert.setLong(1, row * 3L - 5);
                    } else if (value instanceof byte[] bytes) {
                        insert.setBytes(i + 1, bytes);
                    } else {
                        insert.setObject(i + 1, random.nextInt(8) == 0 ? null : value);
                    }
                }
                insert.execute();
            }
        }
        if (random.nextBoolean()
                && !columns.isEmpty()
                && database.values("PRAGMA encoding").get(0).equals("UTF-8")) {
            String broken = "CAST(x'" + "ff41c3".concat(random.nextBoolean() ? "0a27" : "") + "' AS TEXT)";
            database.run("UPDATE " + name + " SET " + Identifiers.quote(columns.get(0)) + " = " + broken + " WHERE "
                    + Identifiers.quote(columns.get(0)) + " = 'text'");
        }
    }

    /** A script in the charset that a Windows tool would take. */
    static byte[] utf16(String script) {
        return ("\uFEFF" + script).getBytes(StandardCharsets.UTF_16LE);
    }
}
