package io.github.schemata.codegen.naming;

import io.github.schemata.codegen.model.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Quotes the names that a database would not take bare. PostgreSQL takes a bare name for one in lower case
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">manual</a>), so there
 * other names are quoted that are bare elsewhere.
 *
 * @param product the database that the names are for
 */
public record Quoting(Product product) {

    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The key words of SQLite, and the reserved ones of PostgreSQL and MariaDB, which the code may meet as well. */
    private static final Set<String> KEYWORDS = Set.copyOf(List.of(KeywordList.WORDS.split("\\s+")));

    /** Reserved by one product alone, in words that are nothing to the others. */
    private static final Map<Product, Set<String>> OWN_KEYWORDS = Map.of(
            Product.SQLITE,
            Set.of(),
            Product.POSTGRESQL,
            Set.of("SYSTEM_USER"),
            Product.MARIADB,
            Set.of(
                    "DELETE_DOMAIN_ID",
                    "DO_DOMAIN_IDS",
                    "FLOAT4",
                    "FLOAT8",
                    "IGNORE_DOMAIN_IDS",
                    "INT1",
                    "INT2",
                    "INT3",
                    "INT4",
                    "INT8",
                    "MASTER_DEMOTE_TO_REPLICA",
                    "MASTER_DEMOTE_TO_SLAVE",
                    "MASTER_SSL_VERIFY_SERVER_CERT"));

    /** Whether the database takes the name as it is. */
    public boolean isBare(String name) {
        boolean folded = product == Product.POSTGRESQL && name.chars().anyMatch(Character::isUpperCase);
        return !folded && BARE.matcher(name).matches() && !isKeyword(name.toUpperCase(Locale.ROOT));
    }

    private boolean isKeyword(String name) {
        return KEYWORDS.contains(name)
                || OWN_KEYWORDS.getOrDefault(product, Set.of()).contains(name);
    }

    /** Whether a column, an index or a constraint can be mapped by this name. */
    public boolean isMappable(String name) {
        return MappableNames.isMappable(name, product);
    }

    /** The same for a table, which Hibernate's schema validation also has to find. */
    public boolean isMappableTable(String name) {
        return MappableNames.isMappableTable(name, product);
    }

    /** The name itself where it can be mapped; else another one, for a query to call the column by. */
    public String alias(String name) {
        return MappableNames.alias(name, product);
    }

    /** For annotations, which take a name in double quotes as a quoted one; what they cannot say has an alias. */
    public String forAnnotation(String name) {
        return isBare(name) ? name : '"' + alias(name) + '"';
    }

    /** For SQL inside an annotation: MariaDB takes double quotes for those of a text. */
    public String forSql(String name) {
        if (isBare(name)) {
            return name;
        }
        return product == Product.MARIADB
                ? '`' + name.replace("`", "``") + '`'
                : '"' + name.replace("\"", "\"\"") + '"';
    }
}
