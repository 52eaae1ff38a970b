package io.github.schemata.migrate.draft;

/** Which names Liquibase writes in quotes, its {@code objectQuotingStrategy}. */
public enum Quoting {
    /** Every one: no database folds any. */
    QUOTE_ALL_OBJECTS,
    /** Only those that cannot stand without: as in the SQL of an application that writes none. */
    QUOTE_ONLY_RESERVED_WORDS
}
