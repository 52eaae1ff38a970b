package io.github.schemata.codegen.model;

/** The database that the application runs on, as far as mappings differ. */
public enum Product {
    SQLITE,
    POSTGRESQL,
    MARIADB
}
