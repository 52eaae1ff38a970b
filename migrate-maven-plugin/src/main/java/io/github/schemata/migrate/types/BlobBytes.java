package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.BlobType;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "blob",
        aliases = {"java.sql.Types.BLOB"},
        minParameters = 0,
        maxParameters = 1,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class BlobBytes extends BlobType {

    @Override
    public boolean supports(Database database) {
        return Corrections.areFor(database);
    }

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return new DatabaseDataType(database instanceof PostgresDatabase ? "BYTEA" : "LONGBLOB");
    }
}
