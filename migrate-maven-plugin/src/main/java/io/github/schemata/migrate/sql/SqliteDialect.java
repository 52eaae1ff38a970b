package io.github.schemata.migrate.sql;

import io.github.schemata.sqlite.sql.PlanScript;
import java.util.HexFormat;
import java.util.List;

/** The sqlite3 shell. It reads from standard input on after an error, unless it is told to bail out. */
final class SqliteDialect implements Dialect {

    @Override
    public List<String> preface() {
        return List.of(".bail on", "PRAGMA foreign_keys = OFF;");
    }

    /** The transaction is begun and ended by the database itself, which knows where a changeset asks for none. */
    @Override
    public List<String> begin() {
        return List.of();
    }

    @Override
    public List<String> commit() {
        return List.of();
    }

    @Override
    public List<String> checkDeferred() {
        return List.of();
    }

    @Override
    public List<String> guard(String words, String query) {
        return PlanScript.guard(words, query);
    }

    @Override
    public String rows(List<String> rows) {
        return "(VALUES " + String.join(",\n  ", rows) + ")";
    }

    @Override
    public String bytes(byte[] bytes) {
        return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }

    /** The shell knows where a CREATE TRIGGER ends. */
    @Override
    public String terminated(String statement) {
        return Statements.withSemicolon(statement);
    }
}
