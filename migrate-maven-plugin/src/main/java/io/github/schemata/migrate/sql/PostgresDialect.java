package io.github.schemata.migrate.sql;

import java.util.HexFormat;
import java.util.List;

/**
 * psql, or anything else that sends statements to PostgreSQL: plain SQL only. After a failure in the transaction
 * everything else in it fails, too, and COMMIT rolls back.
 */
final class PostgresDialect implements Dialect {

    @Override
    public List<String> preface() {
        return List.of();
    }

    @Override
    public List<String> begin() {
        return List.of("BEGIN");
    }

    @Override
    public List<String> commit() {
        return List.of("COMMIT");
    }

    /** A table with checks that are still to come refuses ALTER TABLE; an update commits between changesets. */
    @Override
    public List<String> checkDeferred() {
        return List.of("SET CONSTRAINTS ALL IMMEDIATE", "SET CONSTRAINTS ALL DEFERRED");
    }

    @Override
    public List<String> guard(String words, String query) {
        return List.of(
                block("BEGIN\n  IF EXISTS (" + query + ") THEN\n    RAISE EXCEPTION '" + words + "';\n  END IF;\nEND"));
    }

    /** An anonymous block, in dollar quotes that nothing in it can end. */
    static String block(String body) {
        String quote = "$schemata$";
        while (body.contains(quote)) {
            quote = quote.replaceFirst("a\\$", "a_\\$").replaceFirst("_\\$", "__\\$");
        }
        return "DO " + quote + "\n" + body + "\n" + quote;
    }

    @Override
    public String rows(List<String> rows) {
        return "(VALUES " + String.join(",\n  ", rows) + ")";
    }

    @Override
    public String bytes(byte[] bytes) {
        return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
    }

    @Override
    public String terminated(String statement) {
        return Statements.withSemicolon(statement);
    }
}
