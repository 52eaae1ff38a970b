package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.history.HistoryReader;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * How a database is, to be held against what a changelog makes.
 *
 * @param setup which database, with the changelog as the database knows it
 * @param history what was applied
 * @param schema what is there, without the tables of tools
 */
record DatabaseState(Setup setup, History history, Schema schema) {

    /**
     * Reads it, and creates nothing.
     *
     * @throws MigrateException when it is missing or cannot be read
     */
    static DatabaseState read(Setup setup) {
        DatabaseSettings database = setup.requireDatabase();
        try (Connection connection = Databases.open(database, Access.READ)) {
            History history = HistoryReader.read(connection);
            Schema schema = Dialects.forUrl(database.connection().url()).read(connection);
            return new DatabaseState(TakeOver.of(setup, history), history, TableGlobs.withoutTools(schema));
        } catch (SchemaException e) {
            throw new MigrateException(e.getMessage(), e);
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be read: " + e.getMessage()
                            + "\nCheck migrate.url, migrate.user and migrate.password.",
                    e);
        }
    }

    /** What differs from what those changesets make of an empty database. */
    List<Difference> differences(Set<ChangesetKey> changesets, List<String> excludeTables) {
        return differences(
                Replay.run(setup, changesets, setup.requireDatabase().product()).schema(), excludeTables);
    }

    /**
     * What differs: exactly where the changelog was run on the same product, else what both products can have.
     *
     * @param wanted what the changelog makes
     */
    private List<Difference> differences(Schema wanted, List<String> excludeTables) {
        TableGlobs excluded = new TableGlobs(excludeTables);
        Schema should = excluded.without(TableGlobs.withoutTools(wanted));
        Schema is = excluded.without(schema);
        return wanted.product().equals(schema.product())
                ? SchemaComparison.between(should, is)
                : Wording.differences(EntityComparison.between(should, is).changes());
    }
}
