package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.datatype.LiquibaseDataType;
import liquibase.sqlgenerator.core.InsertGenerator;
import liquibase.statement.core.InsertStatement;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT as Liquibase writes it. The type that writes texts is found once: Liquibase makes one for each value from
 * the name of its class, by a dozen regular expressions, and a row of history has ten texts.
 */
public final class InsertGeneratorSqlite extends InsertGenerator {

    private @Nullable LiquibaseDataType text;

    @Override
    public int getPriority() {
        return super.getPriority() + 10;
    }

    @Override
    public boolean supports(InsertStatement statement, Database database) {
        return database instanceof LosslessSqliteDatabase && statement.getClass() == InsertStatement.class;
    }

    @Override
    public void appendValue(StringBuilder sql, Database database, @Nullable Object value) {
        if (value instanceof String string
                && !"NULL".equalsIgnoreCase(string)
                && !looksLikeFunctionCall(string, database)) {
            sql.append(text(string, database).objectToSql(string, database));
        } else {
            super.appendValue(sql, database, value);
        }
    }

    private LiquibaseDataType text(String any, Database database) {
        LiquibaseDataType known = text;
        if (known == null) {
            known = DataTypeFactory.getInstance().fromObject(any, database);
            text = known;
        }
        return known;
    }
}
