package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer looks at in one go.
 *
 * @param comment in plain words
 * @param dbms for which databases; null for all
 * @param writer writes it with the names that it is given
 */
record Step(String comment, @Nullable String dbms, Function<Names, Written> writer) {

    static final String SQLITE = "sqlite";
    static final String OTHERS = "!sqlite";
    static final String POSTGRESQL = "postgresql";
    static final String MARIADB = "mariadb, mysql";
    static final String NOT_MARIADB = "!mariadb, !mysql";

    /** Changes, and what undoes them. */
    record Written(List<DraftChange> changes, List<DraftChange> rollback) {}

    Step(String comment, Function<Names, Written> writer) {
        this(comment, null, writer);
    }
}
