package io.github.schemata.migrate.draft;

/** How a changelog file is written. */
public enum Format {
    YAML,
    XML
}
