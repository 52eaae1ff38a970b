package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.apply.OpenDatabase;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/** The database of {@code migrate.scratchUrl}: empty before, and empty again afterwards, also where a changeset failed. */
final class ServerGround implements Ground {

    private static final int SHOWN = 10;
    private static final TableGlobs LIQUIBASE = new TableGlobs(List.of("databasechangelog*"));

    private final DatabaseSettings settings;
    private final OpenDatabase open;
    private final Contents contents;

    private ServerGround(DatabaseSettings settings, OpenDatabase open, Contents contents) {
        this.settings = settings;
        this.open = open;
        this.contents = contents;
    }

    /** @throws MigrateException when something is in it, or another run uses it */
    static ServerGround open(DatabaseSettings settings) throws LiquibaseException, SQLException {
        if (settings.product() == Product.SQLITE) {
            throw new MigrateException("migrate.scratchUrl leads to SQLite, of which one in memory is used anyway.\n"
                    + "Leave migrate.scratchUrl out.");
        }
        OpenDatabase open = OpenDatabase.open(settings, Access.CHANGE);
        boolean done = false;
        try {
            Contents contents = contents(settings, open.connection());
            requireEmpty(settings, contents, open.connection());
            done = true;
            return new ServerGround(settings, open, contents);
        } finally {
            if (!done) {
                open.close();
            }
        }
    }

    private static Contents contents(DatabaseSettings settings, Connection connection) throws SQLException {
        return settings.product() == Product.POSTGRESQL
                ? PostgresContents.of(connection)
                : MariaContents.of(connection, settings);
    }

    private static void requireEmpty(DatabaseSettings settings, Contents contents, Connection connection)
            throws SQLException {
        if (!contents.lock(connection)) {
            throw new MigrateException("The scratch database " + settings.shownUrl()
                    + " is in use by another run.\nWait for it, or give each its own with migrate.scratchUrl.");
        }
        List<String> objects = contents.objects(connection);
        connection.rollback();
        if (!objects.isEmpty()) {
            throw new MigrateException("The scratch database " + settings.shownUrl() + " is not empty: it has "
                    + String.join(", ", objects.subList(0, Math.min(SHOWN, objects.size())))
                    + (objects.size() > SHOWN ? " and " + (objects.size() - SHOWN) + " more" : "")
                    + ".\nGive an empty one with migrate.scratchUrl: all that a replay makes in it is removed again.");
        }
    }

    @Override
    public Database database() {
        return open.liquibase();
    }

    @Override
    public String label() {
        return "the scratch database " + settings.shownUrl();
    }

    @Override
    public String cure() {
        return "Correct it: an update of an empty database would fail alike.";
    }

    @Override
    public void begin() throws LiquibaseException {
        open.history().init();
    }

    @Override
    public void prepare(PreconditionLogic preconditions) {
        // It is what it is.
    }

    @Override
    public void prepare(ChangeSet changeset) {
        // It is what it is.
    }

    @Override
    public void ran(ChangeSet changeset, @Nullable ExecType outcome) throws LiquibaseException {
        database().markChangeSetExecStatus(changeset, outcome == null ? ExecType.EXECUTED : outcome);
    }

    @Override
    public void undone(ChangeSet changeset) throws LiquibaseException {
        database().removeRanStatus(changeset);
        database().commit();
    }

    @Override
    public Connection connection() {
        return open.connection();
    }

    @Override
    public void end() throws LiquibaseException {
        database().commit();
    }

    @Override
    public Schema schema() throws SQLException {
        return LIQUIBASE.without(Dialects.forUrl(settings.connection().url()).read(open.connection()));
    }

    @Override
    public void close() throws LiquibaseException {
        try {
            open.connection().rollback();
            contents.remove(open.connection());
            open.connection().commit();
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The scratch database " + settings.shownUrl() + " could not be emptied again: " + e.getMessage()
                            + "\nDrop by hand what is left in it.",
                    e);
        } finally {
            open.close();
        }
    }
}
