package io.github.schemata.migrate.verify;

import java.sql.Connection;
import java.util.List;

/** The rows that a changeset cannot be applied to, as far as SQLite's message leads to them. */
final class OffendingRows {

    private OffendingRows() {}

    static List<String> of(String reason, Connection connection) {
        return List.of();
    }
}
