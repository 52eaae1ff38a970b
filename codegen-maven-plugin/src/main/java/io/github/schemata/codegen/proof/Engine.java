package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import java.util.Arrays;

/** The database products that code is proven on. */
public enum Engine {
    SQLITE("SQLite", "org.sqlite.JDBC", "org.xerial:sqlite-jdbc", "org.hibernate.community.dialect.SQLiteDialect"),
    POSTGRESQL(
            "PostgreSQL",
            "org.postgresql.Driver",
            "org.postgresql:postgresql",
            "org.hibernate.dialect.PostgreSQLDialect"),
    MARIADB(
            "MariaDB",
            "org.mariadb.jdbc.Driver",
            "org.mariadb.jdbc:mariadb-java-client",
            "org.hibernate.dialect.MariaDBDialect");

    private final String product;
    private final String driver;
    private final String artifact;
    private final String dialect;

    Engine(String product, String driver, String artifact, String dialect) {
        this.product = product;
        this.driver = driver;
        this.artifact = artifact;
        this.dialect = dialect;
    }

    /** By the name that {@link io.github.schemata.schema.dialect.Dialect#product} has for it. */
    static Engine of(String product) {
        return Arrays.stream(values())
                .filter(engine -> engine.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new CodegenException("codegen:verify does not know " + product
                        + ".\nVerify against SQLite, PostgreSQL or MariaDB, or set -Dcodegen.skip."));
    }

    /** Its name, for messages. */
    public String product() {
        return product;
    }

    /** The class of its JDBC driver. */
    public String driver() {
        return driver;
    }

    /** What brings that driver, as {@code group:artifact}. */
    String artifact() {
        return artifact;
    }

    /** Hibernate's dialect for it, where no connection can tell. */
    public String dialect() {
        return dialect;
    }
}
