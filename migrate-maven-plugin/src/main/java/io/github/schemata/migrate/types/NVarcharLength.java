package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.NVarcharType;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "nvarchar",
        aliases = {"java.sql.Types.NVARCHAR", "nvarchar2", "national"},
        minParameters = 0,
        maxParameters = 1,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class NVarcharLength extends NVarcharType {

    @Override
    public boolean supports(Database database) {
        return database instanceof MySQLDatabase;
    }

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return getParameters().length == 0
                ? new DatabaseDataType("NVARCHAR", Corrections.LENGTH)
                : super.toDatabaseDataType(database);
    }
}
