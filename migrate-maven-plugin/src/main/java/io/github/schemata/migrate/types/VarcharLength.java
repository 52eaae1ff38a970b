package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.VarcharType;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "varchar",
        aliases = {"java.sql.Types.VARCHAR", "java.lang.String", "varchar2", "character varying"},
        minParameters = 0,
        maxParameters = 1,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class VarcharLength extends VarcharType {

    @Override
    public boolean supports(Database database) {
        return database instanceof MySQLDatabase;
    }

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return getParameters().length == 0
                ? new DatabaseDataType("VARCHAR", Corrections.LENGTH)
                : super.toDatabaseDataType(database);
    }
}
