package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.changelog.LaterCustomChange;
import java.util.function.Supplier;
import liquibase.Scope;
import liquibase.change.AbstractChange;
import liquibase.change.ChangeFactory;
import liquibase.change.DatabaseChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.database.Database;
import liquibase.parser.core.ParsedNode;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;

/**
 * Stands for {@code customChange} while a changelog is parsed for a replay: Liquibase makes an object of the user's class
 * when it parses one, so that code of the user's runs, and the class must be there.
 */
@DatabaseChange(name = SkippedCode.NAME, description = "Code that is not run", priority = SkippedCode.FIRST)
public final class SkippedCode extends AbstractChange {

    static final String NAME = "customChange";
    static final int FIRST = 100;

    /** Parses something with this in place of the real one; within one thread's LiquibaseScope. */
    static <T> T within(Supplier<T> parsing) {
        ChangeFactory changes = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        changes.register(new SkippedCode());
        try {
            return parsing.get();
        } finally {
            changes.unregister(NAME);
            changes.register(new CustomChangeWrapper());
            changes.register(new LaterCustomChange());
        }
    }

    @Override
    public void load(ParsedNode node, ResourceAccessor resources) {
        // Whatever it says, it is not run.
    }

    @Override
    public boolean supports(Database database) {
        return true;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        return SqlStatement.EMPTY_SQL_STATEMENT;
    }

    @Override
    public String getConfirmationMessage() {
        return "Not run";
    }
}
