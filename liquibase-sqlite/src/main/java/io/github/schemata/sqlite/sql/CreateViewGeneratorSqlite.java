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
        return PRIORITY_DATABASE + 20;
    }

    @Override
    public boolean supports(CreateViewStatement statement, Database database) {
        return database instanceof LosslessSqliteDatabase;
    }

    @Override
    public Sql[] generateSql(CreateViewStatement statement, Database database, SqlGeneratorChain chain) {
        List<Sql> sql = new ArrayList<>();
        if (statement.isReplaceIfExists()) {
            sql.add(new UnparsedSql("DROP VIEW IF EXISTS " + name(statement, database)));
        }
        sql.add(new UnparsedSql(text(statement, database), getAffectedView(statement)));
        return sql.toArray(EMPTY_SQL);
    }

    static String text(CreateViewStatement statement, Database database) {
        String query = statement.getSelectQuery();
        return statement.isFullDefinition() ? query : "CREATE VIEW " + name(statement, database) + " AS " + query;
    }

    private static String name(CreateViewStatement statement, Database database) {
        return database.escapeObjectName(statement.getViewName(), View.class);
    }
}
