package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.NumberType;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "number",
        aliases = {"numeric", "java.sql.Types.NUMERIC"},
        minParameters = 0,
        maxParameters = 2,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class NumericDigits extends NumberType {

    @Override
    public boolean supports(Database database) {
        return database instanceof MySQLDatabase;
    }

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return getParameters().length == 0
                ? new DatabaseDataType("DECIMAL", 38, 10)
                : super.toDatabaseDataType(database);
    }
}
