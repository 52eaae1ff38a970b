package io.github.schemata.migrate.replay;

import io.github.schemata.schema.Schema;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param schema everything but Liquibase's own tables
 * @param skipped what was not executed, each with its changeset, for the user to read
 */
public record ReplayedDatabase(Schema schema, List<String> skipped) {

    public ReplayedDatabase {
        skipped = List.copyOf(skipped);
    }
}
