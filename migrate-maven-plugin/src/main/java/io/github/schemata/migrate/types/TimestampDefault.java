package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.DatabaseDataType;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.TimestampType;
import org.jspecify.annotations.Nullable;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "timestamp",
        aliases = {
            "java.sql.Types.TIMESTAMP",
            "java.sql.Types.TIMESTAMP_WITH_TIMEZONE",
            "java.sql.Timestamp",
            "timestamptz"
        },
        minParameters = 0,
        maxParameters = 1,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class TimestampDefault extends TimestampType {

    @Override
    public boolean supports(Database database) {
        return Corrections.areFor(database);
    }

    @Override
    public @Nullable String objectToSql(@Nullable Object value, Database database) {
        return super.objectToSql(Corrections.clock(value), database);
    }

    @Override
    public DatabaseDataType toDatabaseDataType(Database database) {
        return database instanceof MySQLDatabase
                ? new DatabaseDataType("TIMESTAMP", getParameters())
                : super.toDatabaseDataType(database);
    }
}
