package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.database.Product;
import java.util.List;

/**
 * What people read of a rule.
 *
 * @param name {@code drop-table}
 * @param title what it finds, in a few words
 * @param products where it applies
 * @param reason why that is dangerous
 * @param cure what to do instead
 * @param not what it does not report, and why
 * @param sources pages that say so
 */
public record RuleText(
        String name,
        Severity severity,
        String title,
        List<Product> products,
        String reason,
        String cure,
        String not,
        List<String> sources) {

    static final List<Product> EVERYWHERE = List.of(Product.values());
    static final List<Product> SERVERS = List.of(Product.POSTGRESQL, Product.MARIADB, Product.MYSQL);

    public RuleText {
        products = List.copyOf(products);
        sources = List.copyOf(sources);
    }
}
