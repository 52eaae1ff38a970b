package io.github.schemata.sqlite.generate;

import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.snapshot.Facts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.executor.Executor;
import liquibase.executor.ExecutorService;

/** Makes a table by changes in a database in memory, and sees whether it became the same. */
final class Trial {

    private final Facts facts;

    Trial(Facts facts) {
        this.facts = facts;
    }

    /** Whether these changes make this table, in every fact; a change that fails makes none. */
    boolean makesTheSame(Table wanted, List<Change> changes) {
        try {
            Database database = DatabaseFactory.getInstance()
                    .openDatabase(
                            "jdbc:sqlite::memory:",
                            null,
                            null,
                            null,
                            Scope.getCurrentScope().getResourceAccessor());
            try {
                return same(wanted, made(wanted, changes, database));
            } finally {
                Scope.getCurrentScope().getSingleton(ExecutorService.class).clearExecutor("jdbc", database);
                database.close();
            }
        } catch (LiquibaseException | SQLException | RuntimeException e) {
            Scope.getCurrentScope()
                    .getLog(Trial.class)
                    .fine("Table " + wanted.name() + " is written as SQL, since changes failed to make it", e);
            return false;
        }
    }

    private Schema made(Table wanted, List<Change> changes, Database database) throws LiquibaseException, SQLException {
        Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
        parents(wanted, connection);
        database.commit();
        Executor executor =
                Scope.getCurrentScope().getSingleton(ExecutorService.class).getExecutor("jdbc", database);
        for (Change change : changes) {
            executor.execute(change);
        }
        database.commit();
        return new SqliteReader(connection).read();
    }

    /** The tables that it refers to, since a key to nothing may be refused. */
    private void parents(Table wanted, Connection connection) throws SQLException {
        Set<String> targets = new HashSet<>();
        wanted.foreignKeys()
                .forEach(key -> targets.add(Identifiers.fold(key.target().name())));
        targets.remove(Identifiers.fold(wanted.name().name()));
        try (Statement statement = connection.createStatement()) {
            for (String target : new TreeSet<>(targets)) {
                String sql = facts.table(target).map(Table::sql).orElse(null);
                if (sql != null) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static boolean same(Table wanted, Schema made) {
        return made.table(wanted.name())
                .map(table -> comparable(table).equals(comparable(wanted)) && sameNotNulls(table, wanted))
                .orElse(false);
    }

    /** The rowid is never NULL: createTable says so of it, SQL mostly does not, and both mean the same. */
    private static boolean sameNotNulls(Table one, Table other) {
        TableWords ones = TableWords.of(one);
        TableWords others = TableWords.of(other);
        return one.columns().stream()
                .filter(column -> column.identity() == Identity.NONE)
                .allMatch(column -> ones.notNull(column.name()) == others.notNull(column.name()));
    }

    /** Without the text, without created indexes, and with the keys in one order: they have none that matters. */
    private static Table comparable(Table table) {
        return new Table(
                table.name(),
                table.kind(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys().stream()
                        .sorted(Comparator.comparing(ForeignKey::toString))
                        .toList(),
                table.uniqueKeys().stream()
                        .sorted(Comparator.comparing(UniqueKey::toString))
                        .toList(),
                table.checks(),
                table.indexes().stream()
                        .filter(index -> index.origin() != Index.Origin.CREATED)
                        .map(index -> new Index("", index.origin(), index.unique(), index.parts(), null, null))
                        .sorted(Comparator.comparing(Index::toString))
                        .toList(),
                table.strict(),
                table.withoutRowId(),
                null,
                null);
    }
}
