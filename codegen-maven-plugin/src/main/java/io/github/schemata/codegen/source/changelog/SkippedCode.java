package io.github.schemata.codegen.source.changelog;

import io.github.schemata.codegen.source.changelog.SafeXmlParser.Parsing;
import java.util.List;
import liquibase.Scope;
import liquibase.change.AbstractChange;
import liquibase.change.Change;
import liquibase.change.ChangeFactory;
import liquibase.change.DatabaseChange;
import liquibase.database.Database;
import liquibase.parser.core.ParsedNode;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;

/**
 * Stands for {@code customChange} while a changelog is parsed: Liquibase makes an object of the user's class when it
 * parses one, so that code of the user's runs, and the class must be there.
 */
@DatabaseChange(name = SkippedCode.NAME, description = "Code that is not run", priority = SkippedCode.FIRST)
public final class SkippedCode extends AbstractChange {

    static final String NAME = "customChange";
    static final int FIRST = 100;

    /** Parses something with this in place of the real one; within {@link LiquibaseScope} only. */
    static <T> T within(Parsing<T> parsing) throws Exception {
        ChangeFactory changes = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        changes.register(new SkippedCode());
        try {
            return parsing.parse();
        } finally {
            changes.unregister(NAME);
            real(changes).forEach(changes::register);
        }
    }

    private static List<Change> real(ChangeFactory changes) {
        return Scope.getCurrentScope().getServiceLocator().findInstances(Change.class).stream()
                .filter(change -> changes.getChangeMetaData(change).getName().equals(NAME))
                .toList();
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
