package io.github.schemata.sqlite.generate;

import io.github.schemata.sqlite.snapshot.Facts;
import java.util.Optional;
import liquibase.database.AbstractJdbcDatabase;
import liquibase.database.Database;
import liquibase.diff.DiffResult;
import liquibase.exception.DatabaseException;
import liquibase.exception.UnexpectedLiquibaseException;

/** The database that a changelog is made of. */
final class Reference {

    private Reference() {}

    /** The comparison that is being written out; Liquibase leaves it with the database that is compared to. */
    static Optional<DiffResult> diff(Database comparison) {
        Object diff = comparison instanceof AbstractJdbcDatabase jdbc ? jdbc.get("diffResult") : null;
        return Optional.ofNullable(diff).map(DiffResult.class::cast);
    }

    /** What it holds; empty where it is known by a snapshot file only. */
    static Optional<Facts> facts(Database comparison) {
        return diff(comparison).map(diff -> {
            try {
                return Facts.of(diff.getReferenceSnapshot());
            } catch (DatabaseException e) {
                throw new UnexpectedLiquibaseException(e);
            }
        });
    }
}
