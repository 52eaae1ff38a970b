package io.github.schemata.sqlite;

import io.github.schemata.sqlite.testing.Migration;
import java.nio.file.Path;
import java.sql.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {
    @TempDir
    Path folder;

    @Test
    void works() throws Exception {
        Migration m = Migration.of(folder.resolve("a.db")).foreignKeys(true).changelog("""
                - changeSet:
                    id: 1
                    author: t
                    changes:
                    - createTable:
                        tableName: artist
                        columns:
                        - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true}}
                        - column: {name: name, type: "VARCHAR(50)", constraints: {nullable: false, unique: true}}
                    - createTable:
                        tableName: album
                        columns:
                        - column: {name: id, type: int, constraints: {primaryKey: true}}
                        - column: {name: artist_id, type: int, constraints: {references: "artist(id)", deleteCascade: true}}
                        - column: {name: price, type: "NUMERIC(10,2)", defaultValueNumeric: 1.5, constraints: {checkConstraint: "price > 0"}}
                    - insert: {tableName: artist, columns: [{column: {name: name, value: "AC/DC"}}]}
                    - insert: {tableName: album, columns: [{column: {name: id, value: 1}}, {column: {name: artist_id, value: 1}}]}
                - changeSet:
                    id: 2
                    author: t
                    changes:
                    - addColumn: {tableName: artist, columns: [{column: {name: born, type: DATE}}]}
                    - addUniqueConstraint: {tableName: artist, columnNames: "born, name", constraintName: u}
                    - addNotNullConstraint: {tableName: album, columnName: artist_id}
                """);
        String script = m.updateSql();
        System.out.println(script);
        m.update();
        dump(m);
        System.out.println(m.rollbackSql(1));
        m.with(l -> {});
        m.changelog("[]");
    }

    static void dump(Migration m) throws Exception {
        try (Connection c = m.connect();
                Statement s = c.createStatement()) {
            try (ResultSet r = s.executeQuery("select sql from sqlite_schema")) {
                while (r.next()) System.out.println(r.getString(1));
            }
            try (ResultSet r = s.executeQuery("select count(*) from album")) {
                while (r.next()) System.out.println(r.getString(1));
            }
        }
    }
}
