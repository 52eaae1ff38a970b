package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.CurrencyType;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "currency",
        aliases = {"money", "smallmoney"},
        minParameters = 0,
        maxParameters = 0,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class CurrencyDigits extends CurrencyType {

    @Override
    public boolean supports(Database database) {
        return Corrections.areFor(database);
    }

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return new DatabaseDataType("DECIMAL", 19, 4);
    }
}
