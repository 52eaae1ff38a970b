package io.github.schemata.codegen.source.changelog;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.output.Digest;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.once.WholeUpdate;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.MigrationFailedException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;

/** Runs a changelog on a SQLite database that belongs to nobody else, in one transaction. */
public final class ChangelogRun {

    private static final String ROW = "INSERT INTO DATABASECHANGELOG"
            + " (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE) VALUES (?, ?, ?, CURRENT_TIMESTAMP, ?, ?)";

    private final Connection connection;
    private final LosslessSqliteDatabase database = new LosslessSqliteDatabase();
    private final Reach reach;
    private int order;

    private ChangelogRun(Connection connection, Consumer<String> warnings) {
        this.connection = connection;
        this.reach = new Reach(warnings);
        database.setDatabaseChangeLogTableName("DATABASECHANGELOG");
        database.setConnection(new JdbcConnection(connection));
    }

    /**
     * Runs all of a changelog that is for SQLite, in any context and under any label.
     *
     * @param root the folder that paths in it start from
     * @param connection to an empty database that reaches no files; it stays open
     * @param warnings is told what is left out, since it reaches beyond the database
     * @throws CodegenException when it cannot be read or does not run
     */
    public static void on(Connection connection, Path file, Path root, Consumer<String> warnings) {
        Resources resources = new Resources(root);
        LiquibaseScope.run(resources, () -> {
            ChangelogRun run = new ChangelogRun(connection, warnings);
            DatabaseChangeLog changelog = new ChangelogParser(file, resources).parse(run.database);
            run.run(changelog);
        });
    }

    /** What Liquibase is, as a digest: with another one the same changelog may make another database. */
    public static Optional<byte[]> code() {
        try {
            Digest digest = new Digest();
            for (Class<?> type : List.of(Scope.class, LosslessSqliteDatabase.class)) {
                Path place = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
                digest.add(place.getFileName().toString());
                if (Files.isRegularFile(place)) {
                    digest.add(Files.readAllBytes(place));
                }
            }
            return Optional.of(digest.hex().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | URISyntaxException doubtful) {
            return Optional.empty();
        }
    }

    private void run(DatabaseChangeLog changelog) throws LiquibaseException, SQLException {
        try (WholeUpdate all = database.inOneTransaction()) {
            Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .getChangeLogService(database)
                    .init();
            check(changelog);
            for (ChangeSet changeset : Chosen.of(changelog, database)) {
                run(changeset, changelog);
            }
            all.commit();
        }
        connection.setAutoCommit(true);
        // They tell what has run, and nothing of it will run again.
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("DATABASECHANGELOG", "DATABASECHANGELOGLOCK")) {
                statement.execute("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    private void check(DatabaseChangeLog changelog) throws LiquibaseException {
        if (changelog.getPreconditions() == null) {
            return;
        }
        reach.strip(changelog.getPreconditions(), changelog.getFilePath());
        try {
            changelog.getPreconditions().check(database, changelog, null, null);
        } catch (PreconditionFailedException | PreconditionErrorException e) {
            throw new CodegenException(
                    "The preconditions of " + changelog.getFilePath() + " do not hold on an empty SQLite database: "
                            + Reason.of(e) + "\nCorrect them; with onFail=\"WARN\" the changelog goes on without them.",
                    e);
        }
    }

    private void run(ChangeSet changeset, DatabaseChangeLog changelog) throws LiquibaseException {
        try {
            if (!reach.confine(changeset)) {
                return;
            }
            ExecType outcome = changeset.execute(changelog, null, database);
            if (outcome != ExecType.SKIPPED) {
                database.record(() -> row(changeset, outcome));
            }
        } catch (MigrationFailedException e) {
            throw new CodegenException(
                    "The " + Reach.named(changeset) + " fails on SQLite: " + Reason.of(e)
                            + "\nCorrect it; where it is not meant for SQLite, give it a dbms, or generate from the live"
                            + " database with codegen.url.",
                    e);
        }
    }

    /** A plain row: Liquibase's own costs a checksum, and more than the changeset itself. */
    private void row(ChangeSet changeset, ExecType outcome) throws DatabaseException {
        try (PreparedStatement row = connection.prepareStatement(ROW)) {
            row.setString(1, changeset.getId());
            row.setString(2, changeset.getAuthor());
            row.setString(3, DatabaseChangeLog.normalizePath(changeset.getFilePath()));
            row.setInt(4, ++order);
            row.setString(5, outcome.value);
            row.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
