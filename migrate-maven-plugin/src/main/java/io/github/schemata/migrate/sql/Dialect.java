package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.database.Product;
import java.util.List;

/** How scripts are written for a database product: what stands around the statements. */
interface Dialect {

    static Dialect of(Product product) {
        return switch (product) {
            case SQLITE -> new SqliteDialect();
            case POSTGRESQL -> new PostgresDialect();
            case MARIADB, MYSQL -> new MariaDialect();
        };
    }

    /** Lines before anything else. */
    List<String> preface();

    /** What begins a transaction; empty where CREATE TABLE commits anyway. */
    List<String> begin();

    List<String> commit();

    /** What checks, in the midst of a transaction, what would be checked at its commit. */
    List<String> checkDeferred();

    /**
     * Statements, without their semicolons, that fail with the words where the query has a row, and change nothing.
     *
     * @param words at most 64 characters
     */
    List<String> guard(String words, String query);

    /** A list of rows of values to the right of IN. */
    String rows(List<String> rows);

    /** Bytes as a literal. */
    String bytes(byte[] bytes);

    /** A statement with what ends it. */
    String terminated(String statement);
}
