package io.github.schemata.migrate.database;

import io.github.schemata.migrate.MigrateException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The database products that changelogs are run on. */
public enum Product {
    SQLITE("SQLite", "jdbc:sqlite:", true),
    POSTGRESQL("PostgreSQL", "jdbc:postgresql:", true),
    MARIADB("MariaDB", "jdbc:mariadb:", false),
    MYSQL("MySQL", "jdbc:mysql:", false);

    private final String label;
    private final String urlPrefix;
    private final boolean transactionalDdl;

    Product(String label, String urlPrefix, boolean transactionalDdl) {
        this.label = label;
        this.urlPrefix = urlPrefix;
        this.transactionalDdl = transactionalDdl;
    }

    /** Its name as its makers write it. */
    public String label() {
        return label;
    }

    /** Its short name, in lower case, as in {@code migrate.dialect} and in Liquibase's {@code dbms}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a CREATE TABLE can be rolled back. */
    public boolean hasTransactionalDdl() {
        return transactionalDdl;
    }

    /**
     * The product that a JDBC url leads to.
     *
     * @throws MigrateException when it is none of these
     */
    public static Product ofUrl(String url) {
        return Arrays.stream(values())
                .filter(product -> url.regionMatches(true, 0, product.urlPrefix, 0, product.urlPrefix.length()))
                .findFirst()
                .orElseThrow(() -> new MigrateException("No database is known for the url '"
                        + Secrets.shown(url)
                        + "'.\nGive a url that begins with "
                        + Arrays.stream(values())
                                .map(product -> product.urlPrefix)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /**
     * The product of that short name, in any case.
     *
     * @throws MigrateException when there is none
     */
    public static Product ofName(String name) {
        return Arrays.stream(values())
                .filter(product -> product.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new MigrateException("migrate.dialect is '" + name
                        + "', which is no known database.\n"
                        + "Give one of "
                        + Arrays.stream(values()).map(Product::shortName).collect(Collectors.joining(", ")) + "."));
    }
}
