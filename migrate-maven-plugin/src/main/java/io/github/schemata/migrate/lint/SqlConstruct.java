package io.github.schemata.migrate.lint;

import static io.github.schemata.migrate.database.Product.MARIADB;
import static io.github.schemata.migrate.database.Product.MYSQL;
import static io.github.schemata.migrate.database.Product.POSTGRESQL;
import static io.github.schemata.migrate.database.Product.SQLITE;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A piece of SQL that not every database understands. Only those are listed that cannot be a name or anything else in
 * another one's SQL.
 *
 * @param shown as people write it
 * @param words the words and symbols next to each other; {@code ^} at the beginning stands for that of a statement
 * @param understood by which products
 */
record SqlConstruct(String shown, List<String> words, Set<Product> understood) {

    private static final Set<Product> POSTGRES_ONLY = Set.of(POSTGRESQL);
    private static final Set<Product> SQLITE_ONLY = Set.of(SQLITE);
    private static final Set<Product> MARIA_ONLY = Set.of(MARIADB, MYSQL);

    static final List<SqlConstruct> ALL = List.of(
            // https://www.postgresql.org/docs/current/sql-commands.html
            of("CREATE EXTENSION", POSTGRES_ONLY, "^", "CREATE", "EXTENSION"),
            of("CREATE TYPE", POSTGRES_ONLY, "^", "CREATE", "TYPE"),
            of("CREATE DOMAIN", POSTGRES_ONLY, "^", "CREATE", "DOMAIN"),
            of("CREATE MATERIALIZED VIEW", POSTGRES_ONLY, "^", "CREATE", "MATERIALIZED", "VIEW"),
            of("REFRESH MATERIALIZED VIEW", POSTGRES_ONLY, "^", "REFRESH", "MATERIALIZED", "VIEW"),
            of("COMMENT ON", POSTGRES_ONLY, "^", "COMMENT", "ON"),
            of("CREATE INDEX CONCURRENTLY", POSTGRES_ONLY, "INDEX", "CONCURRENTLY"),
            of("DO $$", POSTGRES_ONLY, "^", "DO", "$"),
            of("VALIDATE CONSTRAINT", POSTGRES_ONLY, "VALIDATE", "CONSTRAINT"),
            of("EXECUTE FUNCTION", POSTGRES_ONLY, "EXECUTE", "FUNCTION"),
            of("LANGUAGE plpgsql", POSTGRES_ONLY, "LANGUAGE", "plpgsql"),
            of("DISTINCT ON (", POSTGRES_ONLY, "DISTINCT", "ON", "("),
            of("ILIKE", POSTGRES_ONLY, "ILIKE", "'"),
            of("::", POSTGRES_ONLY, ":", ":"),
            of("USING gin", POSTGRES_ONLY, "USING", "gin", "("),
            of("USING gist", POSTGRES_ONLY, "USING", "gist", "("),
            of("USING brin", POSTGRES_ONLY, "USING", "brin", "("),
            of("generate_series(", POSTGRES_ONLY, "FROM", "generate_series", "("),
            of("ON CONFLICT", Set.of(POSTGRESQL, SQLITE), ")", "ON", "CONFLICT"),
            // https://www.sqlite.org/lang.html
            of("PRAGMA", SQLITE_ONLY, "^", "PRAGMA"),
            of("ATTACH", SQLITE_ONLY, "^", "ATTACH"),
            of("CREATE VIRTUAL TABLE", SQLITE_ONLY, "^", "CREATE", "VIRTUAL", "TABLE"),
            of("INSERT OR IGNORE", SQLITE_ONLY, "INSERT", "OR", "IGNORE"),
            of("INSERT OR REPLACE", SQLITE_ONLY, "INSERT", "OR", "REPLACE"),
            of("UPDATE OR", SQLITE_ONLY, "^", "UPDATE", "OR"),
            of("AUTOINCREMENT", SQLITE_ONLY, "KEY", "AUTOINCREMENT"),
            of("WITHOUT ROWID", SQLITE_ONLY, ")", "WITHOUT", "ROWID"),
            of("strftime(", SQLITE_ONLY, "strftime", "("),
            of("julianday(", SQLITE_ONLY, "julianday", "("),
            of("RAISE(", SQLITE_ONLY, "RAISE", "(", "ABORT"),
            of("GLOB", SQLITE_ONLY, "GLOB", "'"),
            // https://mariadb.com/kb/en/sql-statements/
            of("AUTO_INCREMENT", MARIA_ONLY, "AUTO_INCREMENT"),
            of("ENGINE =", MARIA_ONLY, ")", "ENGINE", "="),
            of("ON DUPLICATE KEY UPDATE", MARIA_ONLY, "ON", "DUPLICATE", "KEY", "UPDATE"),
            of("INSERT IGNORE", MARIA_ONLY, "^", "INSERT", "IGNORE", "INTO"),
            of("REPLACE INTO", Set.of(MARIADB, MYSQL, SQLITE), "^", "REPLACE", "INTO"),
            of("MODIFY COLUMN", MARIA_ONLY, "MODIFY", "COLUMN"),
            of("CHANGE COLUMN", MARIA_ONLY, "CHANGE", "COLUMN"),
            of("CHARACTER SET", MARIA_ONLY, ")", "CHARACTER", "SET"),
            of("SET NAMES", Set.of(MARIADB, MYSQL, POSTGRESQL), "^", "SET", "NAMES"),
            of("name in `backticks`", Set.of(MARIADB, MYSQL, SQLITE), "`"));

    private static SqlConstruct of(String shown, Set<Product> understood, String... words) {
        return new SqlConstruct(shown, List.of(words), understood);
    }

    /** Whether it is in the statement. */
    boolean isIn(List<Token> statement) {
        if (words.get(0).equals("^")) {
            return matches(statement, 0, words.subList(1, words.size()));
        }
        return IntStream.range(0, statement.size()).anyMatch(place -> matches(statement, place, words));
    }

    private static boolean matches(List<Token> statement, int from, List<String> words) {
        if (from + words.size() > statement.size()) {
            return false;
        }
        return IntStream.range(0, words.size()).allMatch(i -> matches(statement.get(from + i), words.get(i)));
    }

    private static boolean matches(Token token, String word) {
        return switch (word) {
            case "'" -> token.kind() == Token.Kind.STRING;
            case "$" -> token.kind() == Token.Kind.STRING && token.text().startsWith("$");
            case "`" -> token.kind() == Token.Kind.QUOTED && token.text().startsWith("`");
            case ":" -> token.kind() == Token.Kind.PARAMETER && token.text().startsWith(":");
            default -> token.isWord(word) || token.isSymbol(word);
        };
    }
}
