package io.github.schemata.sqlite.matrix;

import io.github.schemata.sqlite.testing.Migration;
import io.github.schemata.sqlite.testing.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bytes of a database file with each variant of the schema, Liquibase's own tables in it already. */
final class Templates {

    private static final List<String> QUOTED_NAMES = List.of("""
            CREATE TABLE "select" (
              "group" INTEGER PRIMARY KEY,
              `from` TEXT
            )""", """
            CREATE TABLE [order item] (
              id INTEGER PRIMARY KEY,
              "group" INTEGER CONSTRAINT "fk ""select\""" REFERENCES "select" ("group") ON DELETE SET NULL,
              "a""b" TEXT NOT NULL DEFAULT 'a"b' COLLATE NOCASE,
              ünïcode TEXT,
              CONSTRAINT "uq x" UNIQUE ("a""b", [group]),
              CONSTRAINT "check ""me\""" CHECK ("a""b" <> '[')
            )""", """
            CREATE INDEX "by ""x\""" ON "order item" ("a""b" DESC)""", """
            CREATE VIEW "view ""x\""" AS SELECT "a""b" AS [select] FROM 'order item'""", """
            CREATE TRIGGER "on ""order\""" AFTER UPDATE OF "a""b" ON [order item] BEGIN
              UPDATE "select" SET `from` = new."a""b"; END""", """
            INSERT INTO "select" VALUES (1, 'x'), (2, NULL)""", """
            INSERT INTO [order item] VALUES (1, 1, 'y', 'ü'), (2, NULL, 'z', NULL)""");

    private static final Map<List<String>, byte[]> FILES = new HashMap<>();

    private Templates() {}

    static byte[] of(Variant variant) throws IOException, SQLException {
        return of(variant.sql());
    }

    private static synchronized byte[] of(List<String> schema) throws IOException, SQLException {
        byte[] known = FILES.get(schema);
        if (known == null) {
            known = made(schema);
            FILES.put(schema, known);
        }
        return known;
    }

    /** One whose names need quotes, each in another way. */
    static byte[] ofQuotedNames() throws IOException, SQLException {
        return of(QUOTED_NAMES);
    }

    private static byte[] made(List<String> schema) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("template");
        Path file = folder.resolve("template.db");
        Migration migration = Migration.of(file);
        try (Connection connection = migration.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : schema) {
                statement.execute(sql);
            }
        }
        migration
                .changelog("- changeSet: {id: 0, author: test, changes: [{sql: SELECT 1}]}")
                .update();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder.resolve("changelog.yaml"));
        try (var rest = Files.list(folder)) {
            for (Path path : rest.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(folder);
        return bytes;
    }
}
