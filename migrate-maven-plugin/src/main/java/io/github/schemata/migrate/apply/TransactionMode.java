package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.database.Product;

/** What is one transaction. */
public enum TransactionMode {
    /** The whole run, where the database has transactional DDL: it happens altogether or not at all. */
    RUN,
    /** Each changeset with its row in DATABASECHANGELOG. */
    CHANGESET;

    /** What it comes to on a product: where a CREATE TABLE cannot be rolled back, each changeset is kept as it ends. */
    public TransactionMode on(Product product) {
        return product.hasTransactionalDdl() ? this : CHANGESET;
    }
}
