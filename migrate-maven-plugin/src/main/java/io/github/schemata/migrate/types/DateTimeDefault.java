package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.DateTimeType;
import org.jspecify.annotations.Nullable;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "datetime",
        aliases = {"java.sql.Types.DATETIME", "java.util.Date", "smalldatetime", "datetime2"},
        minParameters = 0,
        maxParameters = 1,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class DateTimeDefault extends DateTimeType {

    @Override
    public boolean supports(Database database) {
        return Corrections.areFor(database);
    }

    @Override
    public @Nullable String objectToSql(@Nullable Object value, Database database) {
        return super.objectToSql(Corrections.clock(value), database);
    }
}
