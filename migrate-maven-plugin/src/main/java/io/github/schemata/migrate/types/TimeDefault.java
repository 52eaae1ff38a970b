package io.github.schemata.migrate.types;

import liquibase.database.Database;
import liquibase.datatype.DataTypeInfo;
import liquibase.datatype.LiquibaseDataType;
import liquibase.datatype.core.TimeType;
import org.jspecify.annotations.Nullable;

/** See {@link Corrections}. */
@DataTypeInfo(
        name = "time",
        aliases = {"java.sql.Types.TIME", "java.sql.Time", "timetz"},
        minParameters = 0,
        maxParameters = 0,
        priority = LiquibaseDataType.PRIORITY_DATABASE)
public final class TimeDefault extends TimeType {

    @Override
    public boolean supports(Database database) {
        return Corrections.areFor(database);
    }

    @Override
    public @Nullable String objectToSql(@Nullable Object value, Database database) {
        return super.objectToSql(Corrections.clock(value), database);
    }
}
