package io.github.schemata.codegen.naming;

import io.github.schemata.codegen.model.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Quotes the names that a database would not take bare. */
public final class Quoting {

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

    private static final ThreadLocal<Product> PRODUCT = ThreadLocal.withInitial(() -> Product.SQLITE);

    private Quoting() {}

    /**
     * Runs something for one product: PostgreSQL takes a bare name for one in lower case
     * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">manual</a>), so
     * there other names are quoted that are bare elsewhere. Whatever is asked for names meanwhile, by this thread, is
     * answered for it.
     */
    public static <T> T on(Product product, Supplier<T> work) {
        Product before = PRODUCT.get();
        PRODUCT.set(product);
        try {
            return work.get();
        } finally {
            PRODUCT.set(before);
        }
    }

    /** The product that names are quoted for. */
    public static Product product() {
        return PRODUCT.get();
    }

    /** Whether the database takes the name as it is. */
    public static boolean isBare(String name) {
        boolean folded = PRODUCT.get() == Product.POSTGRESQL && name.chars().anyMatch(Character::isUpperCase);
        return !folded && BARE.matcher(name).matches() && !isKeyword(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isKeyword(String name) {
        return KEYWORDS.contains(name)
                || OWN_KEYWORDS.getOrDefault(PRODUCT.get(), Set.of()).contains(name);
    }

    /** For annotations, which take a name in double quotes as a quoted one; what they cannot say has an alias. */
    public static String forAnnotation(String name) {
        return isBare(name) ? name : '"' + MappableNames.alias(name) + '"';
    }

    /** For SQL inside an annotation, on one product: MariaDB takes double quotes for those of a text. */
    public static String forSql(String name, Product product) {
        return product != Product.MARIADB || isBare(name) ? forSql(name) : '`' + name.replace("`", "``") + '`';
    }

    /** For SQL inside an annotation. */
    public static String forSql(String name) {
        return isBare(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
