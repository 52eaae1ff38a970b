package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.ArrayList;
import java.util.List;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sql.UnparsedSql;
import liquibase.sqlgenerator.SqlGeneratorChain;
import liquibase.sqlgenerator.core.CreateViewGenerator;
import liquibase.statement.core.CreateViewStatement;
import liquibase.structure.core.View;

/** CREATE VIEW with its query letter for letter, comments and line ends too. */
@SuppressWarnings("rawtypes")
public final class CreateViewGeneratorSqlite extends CreateViewGenerator {

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 10;
    }

    @Override
    public boolean supports(CreateViewStatement statement, Database database) {
        return database instanceof LosslessSqliteDatabase;
    }

    @Override
    public Sql[] generateSql(CreateViewStatement statement, Database database, SqlGeneratorChain chain) {
        String view = database.escapeObjectName(statement.getViewName(), View.class);
        List<Sql> sql = new ArrayList<>();
        if (statement.isReplaceIfExists()) {
            sql.add(new UnparsedSql("DROP VIEW IF EXISTS " + view));
        }
        String query = statement.getSelectQuery();
        String text = statement.isFullDefinition() ? query : "CREATE VIEW " + view + " AS " + query;
        sql.add(new UnparsedSql(text, getAffectedView(statement)));
        return sql.toArray(EMPTY_SQL);
    }
}
