package io.github.schemata.sqlite.sql;

import java.util.List;
import liquibase.sqlgenerator.SqlGenerator;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.sqlgenerator.core.AddAutoIncrementGeneratorSQLite;
import liquibase.sqlgenerator.core.AddColumnGeneratorSQLite;
import liquibase.sqlgenerator.core.AddDefaultValueGeneratorSQLite;

/** Sees to it that nothing of Liquibase's own table rebuild is left for SQLite. */
public final class OwnGenerators {

    /** They serve SQLite alone. Merely present, they make Liquibase say that a script of these changes is not to be trusted. */
    private static final List<Class<? extends SqlGenerator<?>>> REBUILDING = List.of(
            AddColumnGeneratorSQLite.class,
            AddDefaultValueGeneratorSQLite.class,
            AddAutoIncrementGeneratorSQLite.class);

    private OwnGenerators() {}

    /** Takes them out of Liquibase's register, where they are still in it. */
    public static void only() {
        SqlGeneratorFactory register = SqlGeneratorFactory.getInstance();
        REBUILDING.forEach(register::unregister);
    }
}
