package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.draft.DraftChangeset;
import io.github.schemata.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The changesets that an existing database would have come from.
 *
 * @param schema what the database holds
 * @param changesets in order
 * @param notes what databases other than SQLite do not get, each with its table
 */
public record Baseline(Schema schema, List<DraftChangeset> changesets, List<String> notes) {

    /**
     * Reads a SQLite database.
     *
     * @param excludeTables tables that are left out, names or globs
     */
    public static Baseline of(Connection connection, List<String> excludeTables) throws SQLException {
        Source source = new SourceReader(connection, excludeTables).read();
        BaselineChangesets.Result result = BaselineChangesets.of(source);
        return new Baseline(source.schema(), result.changesets(), result.notes());
    }
}
