package io.github.schemata.migrate.sql;

import java.util.HexFormat;
import java.util.List;

/** The mariadb and mysql clients, which stop at the first error. There are no transactions for CREATE TABLE. */
final class MariaDialect implements Dialect {

    @Override
    public List<String> preface() {
        return List.of();
    }

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

    /** SIGNAL is for stored programs only; a violated check is reported by its name. */
    @Override
    public List<String> guard(String words, String query) {
        return List.of(
                "CREATE TEMPORARY TABLE schemata_guard (found INT, CONSTRAINT `" + words + "` CHECK (found IS NULL))",
                "INSERT INTO schemata_guard SELECT 1 FROM DUAL WHERE EXISTS (" + query + ")",
                "DROP TEMPORARY TABLE schemata_guard");
    }

    @Override
    public String rows(List<String> rows) {
        return "(" + String.join(",\n  ", rows) + ")";
    }

    @Override
    public String bytes(byte[] bytes) {
        return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }

    /** The client ends a statement at its first semicolon, also in the body of a procedure, unless it is told another end. */
    @Override
    public String terminated(String statement) {
        String ended = Statements.withSemicolon(statement);
        String body = Statements.withoutSemicolon(statement);
        if (!Statements.hasSemicolon(body)) {
            return ended;
        }
        String delimiter = "//";
        while (body.contains(delimiter)) {
            delimiter += "/";
        }
        return "DELIMITER " + delimiter + "\n" + body + "\n" + delimiter + "\nDELIMITER ;";
    }
}
