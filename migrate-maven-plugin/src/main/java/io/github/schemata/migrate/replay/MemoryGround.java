package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.Schema;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import io.github.schemata.sqlite.once.WholeUpdate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import liquibase.precondition.core.ChangeSetExecutedPrecondition;
import org.jspecify.annotations.Nullable;

/** SQLite in memory, in one transaction; it may play the part of another product. */
final class MemoryGround implements Ground {

    private static final String ROW = "INSERT INTO DATABASECHANGELOG"
            + " (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, EXECTYPE) VALUES (?, ?, ?, CURRENT_TIMESTAMP, ?, ?)";

    private static final String NO_ROW = "DELETE FROM DATABASECHANGELOG WHERE ID = ? AND AUTHOR = ? AND FILENAME = ?";

    private final Scratch scratch;
    private final LosslessSqliteDatabase database;
    private final @Nullable AnotherProduct part;
    private final Product product;
    private final Sequences sequences = new Sequences();
    private @Nullable WholeUpdate all;
    private int order;

    private MemoryGround(Scratch scratch, Product product) {
        this.scratch = scratch;
        this.product = product;
        this.part = product == Product.SQLITE ? null : new AnotherProduct(product);
        this.database = new LosslessSqliteDatabase();
        database.setConnection(new JdbcConnection(scratch.connection()));
    }

    static MemoryGround open(Product product) {
        return new MemoryGround(Scratch.open(), product);
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public String label() {
        return part == null ? "an empty SQLite database" : "SQLite in memory, which stands for " + product.label();
    }

    @Override
    public String cure() {
        return part == null
                ? "Correct it; or, where it is not meant for SQLite, name an empty database that it can be tried on,"
                        + "\nwith -Dmigrate.scratchUrl=jdbc:postgresql:…"
                : "Name an empty " + product.label()
                        + " database that it can be tried on, with -Dmigrate.scratchUrl=jdbc:" + product.shortName()
                        + ":…";
    }

    @Override
    public boolean isInMemory() {
        return true;
    }

    @Override
    public void begin() throws LiquibaseException {
        all = database.inOneTransaction();
        history().init();
    }

    @Override
    public void prepare(ChangeSet changeset) throws LiquibaseException {
        if (part != null) {
            part.answer(changeset);
        }
        if (asksForOthers(changeset.getPreconditions())) {
            // What it has read of the table is older than the rows that were written past it.
            history().reset();
        }
    }

    private static boolean asksForOthers(@Nullable Precondition precondition) {
        return precondition instanceof ChangeSetExecutedPrecondition
                || precondition instanceof PreconditionLogic group
                        && group.getNestedPreconditions().stream().anyMatch(MemoryGround::asksForOthers);
    }

    @Override
    public void prepare(PreconditionLogic preconditions) {
        if (part != null) {
            part.answer(preconditions);
        }
    }

    @Override
    public void ran(ChangeSet changeset, @Nullable ExecType outcome) throws LiquibaseException {
        database.record(() -> row(changeset, outcome == null ? ExecType.EXECUTED : outcome));
        if (part != null && outcome == ExecType.EXECUTED) {
            changeset.getChanges().forEach(sequences::ran);
        }
    }

    /** A plain row: Liquibase's own costs a checksum, and more than the changeset itself. */
    private void row(ChangeSet changeset, ExecType outcome) throws DatabaseException {
        try (PreparedStatement row = scratch.connection().prepareStatement(ROW)) {
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

    @Override
    public void undone(ChangeSet changeset) throws LiquibaseException {
        database.record(() -> noRow(changeset));
    }

    private void noRow(ChangeSet changeset) throws DatabaseException {
        try (PreparedStatement row = scratch.connection().prepareStatement(NO_ROW)) {
            row.setString(1, changeset.getId());
            row.setString(2, changeset.getAuthor());
            row.setString(3, DatabaseChangeLog.normalizePath(changeset.getFilePath()));
            row.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public Connection connection() {
        return scratch.connection();
    }

    @Override
    public void end() throws LiquibaseException {
        if (all != null) {
            all.commit();
            all.close();
            all = null;
        }
    }

    @Override
    public Schema schema() throws SQLException {
        Schema schema = scratch.schema();
        return new Schema(
                schema.product(),
                schema.tables(),
                schema.views(),
                schema.triggers(),
                sequences.list(),
                schema.omissions());
    }

    private ChangeLogHistoryService history() {
        return Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(database);
    }

    @Override
    public void close() throws LiquibaseException, SQLException {
        try {
            if (all != null) {
                all.close();
            }
        } finally {
            database.close();
            scratch.close();
        }
    }
}
