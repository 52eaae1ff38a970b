package io.github.schemata.sqlite.once;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** Liquibase's history table, whose rows commit together with the changes that they tell of. */
public final class OnceOnlyHistory extends StandardChangeLogHistoryService {

    private final Map<String, List<RanChangeSet>> index = new HashMap<>();
    private int indexed;

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(Database database) {
        return database instanceof LosslessSqliteDatabase lossless && lossless.isConnected();
    }

    /** Makes the table where it is missing. Of several runs at once one makes it; the others find it when they look again. */
    @Override
    public void init() throws DatabaseException {
        try {
            super.init();
            forgetIndex();
        } catch (DatabaseException e) {
            Scope.getCurrentScope().getLog(getClass()).fine("Looking for the history table again", e);
            reset();
            super.init();
        }
    }

    @Override
    public void setExecType(ChangeSet changeSet, ExecType execType) throws DatabaseException {
        recorded(() -> super.setExecType(changeSet, execType));
    }

    @Override
    public void removeFromHistory(ChangeSet changeSet) throws DatabaseException {
        forgetIndex();
        recorded(() -> super.removeFromHistory(changeSet));
    }

    @Override
    public void tag(String tag) throws DatabaseException {
        recorded(() -> super.tag(tag));
    }

    /**
     * The place in the order of execution. Liquibase 4 remembers the last one for longer than the lock is held, and
     * gives it out twice when another process has gone on in between.
     */
    @Override
    public int getNextSequenceValue() throws LiquibaseException {
        LosslessSqliteDatabase database = (LosslessSqliteDatabase) getDatabase();
        return database.isScripting() ? super.getNextSequenceValue() : 1 + last(database);
    }

    /** Liquibase's query, without having it generated for each changeset. */
    private static int last(LosslessSqliteDatabase database) throws DatabaseException {
        String table = database.escapeTableName(
                database.getLiquibaseCatalogName(),
                database.getLiquibaseSchemaName(),
                database.getDatabaseChangeLogTableName());
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(ORDEREXECUTED) FROM " + table)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** Liquibase looks through all rows for each changeset: with thousands of them that is most of its time. */
    @Override
    public @Nullable RanChangeSet getRanChangeSet(ChangeSet changeSet) throws DatabaseException {
        if (!hasDatabaseChangeLogTable()) {
            return null;
        }
        for (RanChangeSet ran : index().getOrDefault(key(changeSet.getId(), changeSet.getAuthor()), List.of())) {
            if (ran.isSameAs(changeSet)) {
                return ran;
            }
        }
        return null;
    }

    /** Grows with the rows; begun anew where some of them have gone. */
    private Map<String, List<RanChangeSet>> index() throws DatabaseException {
        List<RanChangeSet> all = getRanChangeSets();
        if (all.size() < indexed) {
            forgetIndex();
        }
        for (RanChangeSet ran : all.subList(indexed, all.size())) {
            index.computeIfAbsent(key(ran.getId(), ran.getAuthor()), key -> new ArrayList<>())
                    .add(ran);
        }
        indexed = all.size();
        return index;
    }

    private static String key(String id, String author) {
        return (id + '\n' + author).toLowerCase(Locale.ROOT);
    }

    private void forgetIndex() {
        index.clear();
        indexed = 0;
    }

    @Override
    public void reset() {
        super.reset();
        forgetIndex();
    }

    private void recorded(Step<DatabaseException> step) throws DatabaseException {
        boolean done = false;
        try {
            ((LosslessSqliteDatabase) getDatabase()).record(step);
            done = true;
        } finally {
            if (!done) {
                // What is remembered of the table may hold the row that has just been rolled back.
                reset();
            }
        }
    }
}
