package io.github.schemata.sqlite.script;

import static io.github.schemata.sqlite.rebuild.Sql.literal;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.sqlite.once.Frame;
import io.github.schemata.sqlite.once.UnitOfWork;
import io.github.schemata.sqlite.rebuild.Mirror;
import io.github.schemata.sqlite.rebuild.Plan;
import io.github.schemata.sqlite.rebuild.PlanRunner;
import io.github.schemata.sqlite.rebuild.Structure;
import io.github.schemata.sqlite.sql.PlanScript;
import io.github.schemata.sqlite.sql.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.executor.Executor;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.ExecutablePreparedStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * A script instead of the database. What is written is also done on an in-memory mirror of the structure, so that each
 * change finds the tables as the ones before it will have left them. Rows are not mirrored: nothing of a script may
 * depend on them, so what must hold of them is written as SQL that fails.
 */
public final class ScriptTarget implements Target, AutoCloseable {

    private static final Set<String> CHANGES_STRUCTURE = Set.of("CREATE", "ALTER", "DROP");
    private static final String VIOLATIONS = "temp.\"schemata_violations\"";
    private static final String LOOK = "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check";

    private final Database database;
    private final Executor executor;
    private final Mirror mirror;
    private final Script script;
    private final Set<String> looked = new TreeSet<>();
    private boolean lookedAtAll;
    private boolean remembered;

    private ScriptTarget(Database database, Executor executor, Mirror mirror, Script script) {
        this.database = database;
        this.executor = executor;
        this.mirror = mirror;
        this.script = script;
    }

    /** Begins a script that {@code executor} writes, for the database behind a connection. */
    public static ScriptTarget of(Database database, Executor executor, Connection connection)
            throws DatabaseException {
        try {
            Structure structure = Structure.read(connection);
            Mirror mirror = Mirror.of(connection, structure);
            keys(mirror.connection(), structure.foreignKeys());
            return new ScriptTarget(database, executor, mirror, Script.perChangeset(executor, structure.foreignKeys()));
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** Begins a script for a database that does not exist yet. */
    public static ScriptTarget ofNothing(Database database, Executor executor) throws DatabaseException {
        try (Connection nothing = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return of(database, executor, nothing);
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** Begins a script for a database that does not exist yet, as {@link #begin} and {@link #commit} frame it. */
    public static ScriptTarget wholeOfNothing(Database database, Executor executor) throws DatabaseException {
        try (Connection nothing = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Mirror mirror = Mirror.of(nothing, Structure.read(nothing));
            keys(mirror.connection(), false);
            return new ScriptTarget(database, executor, mirror, Script.whole(executor));
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    /** Begins the transaction, unless it has begun. */
    public void begin() throws DatabaseException {
        script.begin();
    }

    /** Ends the transaction, if one has begun. */
    public void commit() throws DatabaseException {
        script.commit();
    }

    private static void keys(Connection mirror, boolean enforced) throws SQLException {
        try (Statement statement = mirror.createStatement()) {
            statement.execute("PRAGMA foreign_keys = " + (enforced ? "ON" : "OFF"));
        }
    }

    /** Whether it is this executor's script. */
    public boolean isOf(Executor other) {
        return executor == other;
    }

    /** What Liquibase's commits and rollbacks come to in this script. */
    public Frame frame(UnitOfWork work, BooleanSupplier autoCommit) {
        return new ScriptFrame(script, work, autoCommit);
    }

    @Override
    public void close() throws DatabaseException {
        try {
            mirror.close();
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    @Override
    public Connection structure() {
        return mirror.connection();
    }

    @Override
    public void run(Plan plan, List<SqlVisitor> visitors) throws DatabaseException, SQLException {
        boolean own = !script.isOpen();
        if (own) {
            // A changeset without a transaction: this much of it is all or nothing all the same.
            script.begin();
        }
        for (String sql : PlanScript.statements(plan)) {
            executor.execute(new RawParameterizedSqlStatement(sql), visitors);
        }
        if (own) {
            script.commit();
        }
        new PlanRunner(structure()).run(plan);
    }

    @Override
    public void execute(SqlStatement statement, List<SqlVisitor> visitors) throws DatabaseException {
        executor.execute(statement, visitors);
        if (statement instanceof ExecutablePreparedStatement) {
            return;
        }
        Sql[] generated = SqlGeneratorFactory.getInstance().generateSql(statement, database);
        if (generated != null) { // It is for "output".
            for (Sql sql : generated) {
                follow(sql.toSql());
            }
        }
    }

    /** What changes the structure is done on the mirror, too; rows are not. */
    private void follow(String sql) throws DatabaseException {
        boolean structural = Tokenizer.tokens(sql).stream()
                .filter(token -> !token.blank())
                .findFirst()
                .map(Token::text)
                .filter(word -> CHANGES_STRUCTURE.contains(word.toUpperCase(Locale.ROOT)))
                .isPresent();
        if (!structural) {
            return;
        }
        try (Statement statement = structure().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException("The script would fail at: " + sql + "\n" + e.getMessage(), e);
        }
    }

    @Override
    public void rememberViolations(Extent extent) throws DatabaseException {
        lookAt(extent);
        if (remembered) {
            return;
        }
        script.write("CREATE TEMP TABLE \"schemata_violations\" AS " + LOOK);
        remembered = true;
    }

    /** The same tables as in the database itself, so that a script fails where the update would. */
    private void lookAt(Extent extent) throws DatabaseException {
        if (extent.rebuilt() == null) {
            lookedAtAll = true;
            return;
        }
        looked.add(extent.rebuilt());
        try {
            Structure.read(structure()).referencing(extent.rebuilt()).forEach(child -> looked.add(child.name()));
        } catch (SQLException e) {
            throw new DatabaseException(e.getMessage(), e);
        }
    }

    @Override
    public void renamed(String table, String newName) throws DatabaseException {
        if (!remembered) {
            return;
        }
        looked.add(newName);
        for (String column : List.of("\"table\"", "parent")) {
            script.write("UPDATE " + VIOLATIONS + " SET " + column + " = " + literal(newName) + " WHERE " + column
                    + " = " + literal(table) + " COLLATE NOCASE");
        }
    }

    @Override
    public void refuseNewViolations() throws DatabaseException {
        if (!remembered) {
            return;
        }
        remembered = false;
        String rows = LOOK + (lookedAtAll ? "" : " WHERE " + isLookedAt()) + " EXCEPT SELECT * FROM " + VIOLATIONS;
        for (String sql :
                PlanScript.guard("rows whose foreign key leads nowhere: see PRAGMA foreign_key_check", rows)) {
            script.write(sql);
        }
        script.write("DROP TABLE " + VIOLATIONS);
    }

    private String isLookedAt() {
        return "\"table\" COLLATE NOCASE IN ("
                + looked.stream().map(name -> literal(name)).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public void forgetViolations() {
        remembered = false;
        lookedAtAll = false;
        looked.clear();
    }
}
