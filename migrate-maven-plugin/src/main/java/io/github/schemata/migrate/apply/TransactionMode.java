package io.github.schemata.migrate.apply;

/** What is one transaction. */
public enum TransactionMode {
    /** The whole run, where the database has transactional DDL: it happens altogether or not at all. */
    RUN,
    /** Each changeset with its row in DATABASECHANGELOG. */
    CHANGESET
}
