package io.github.schemata.migrate.replay;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.change.Change;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.statement.SqlStatement;

/**
 * Foreign keys of changesets that come one after the other, written at once: SQLite reads its whole schema again after
 * each change of it, so that a thousand keys one by one take a thousand times a thousand tables. Only where it is plain
 * that each of them would be written; otherwise they are run one by one, and the one that fails is named.
 */
final class WaitingKeys {

    /** Fewer are not worth it. */
    private static final int WORTH_IT = 20;

    private final Connection connection;
    private final Database database;
    private final List<ChangeSet> waiting = new ArrayList<>();

    WaitingKeys(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
    }

    /** Lets a changeset wait that does nothing but add foreign keys. */
    boolean takes(ChangeSet changeset) {
        boolean only = !changeset.getChanges().isEmpty()
                && changeset.getChanges().stream().allMatch(AddForeignKeyConstraintChange.class::isInstance)
                && changeset.getPreconditions() == null
                && changeset.getSqlVisitors().isEmpty()
                && changeset.getRunWith() == null;
        if (only) {
            waiting.add(changeset);
        }
        return only;
    }

    /** What does with one changeset. */
    @FunctionalInterface
    interface Each {
        void accept(ChangeSet changeset) throws LiquibaseException;
    }

    /**
     * Writes what waits.
     *
     * @param done is told of each changeset that was written
     * @param run runs a changeset by itself
     */
    void write(Each done, Each run) throws LiquibaseException {
        List<ChangeSet> all = List.copyOf(waiting);
        waiting.clear();
        Each each = all.size() >= WORTH_IT && isWritten(all) ? done : run;
        for (ChangeSet changeset : all) {
            each.accept(changeset);
        }
    }

    private boolean isWritten(List<ChangeSet> changesets) {
        try {
            Schema schema = new SqliteReader(connection).read();
            Optional<Map<String, String>> texts =
                    new KeyTexts(connection, schema, database).with(statements(changesets));
            return texts.isPresent() && put(texts.get());
        } catch (SQLException | RuntimeException e) {
            // Running them one by one says what is wrong, and with which.
            return false;
        }
    }

    private List<SqlStatement> statements(List<ChangeSet> changesets) {
        List<SqlStatement> statements = new ArrayList<>();
        for (ChangeSet changeset : changesets) {
            for (Change change : changeset.getChanges()) {
                statements.addAll(List.of(change.generateStatements(database)));
            }
        }
        return statements;
    }

    /** As one change of {@code sqlite_schema}; as if nothing had been where SQLite does not take it. */
    private boolean put(Map<String, String> texts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SAVEPOINT keys_at_once");
            try {
                statement.execute("PRAGMA writable_schema = ON");
                update(texts);
                statement.execute("PRAGMA writable_schema = RESET");
                // Whoever has read the schema before sees that it is another one.
                statement.execute("PRAGMA schema_version = " + (version(statement) + 1));
                statement.execute("RELEASE keys_at_once");
                return true;
            } catch (SQLException e) {
                statement.execute("ROLLBACK TO keys_at_once");
                statement.execute("RELEASE keys_at_once");
                statement.execute("PRAGMA writable_schema = RESET");
                return false;
            }
        }
    }

    private void update(Map<String, String> texts) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                update.setString(1, text.getValue());
                update.setString(2, text.getKey());
                update.executeUpdate();
            }
        }
    }

    private static long version(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("PRAGMA schema_version")) {
            return version.getLong(1);
        }
    }
}
