package io.github.schemata.sqlite.generate;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import liquibase.database.Database;
import liquibase.diff.output.changelog.AbstractChangeGenerator;
import liquibase.structure.DatabaseObject;

/** Writes changes for one type of object, from our SQLite databases. */
abstract class SqliteChangeGenerator extends AbstractChangeGenerator {

    private final Class<? extends DatabaseObject> type;
    private final List<Class<? extends DatabaseObject>> after;

    SqliteChangeGenerator(Class<? extends DatabaseObject> type, List<Class<? extends DatabaseObject>> after) {
        this.type = type;
        this.after = List.copyOf(after);
    }

    @Override
    public final int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
        return type.equals(objectType) && ours(database) ? PRIORITY_DATABASE : PRIORITY_NONE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Class<? extends DatabaseObject>[] runAfterTypes() {
        return (Class<? extends DatabaseObject>[]) after.toArray(new Class<?>[0]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final Class<? extends DatabaseObject>[] runBeforeTypes() {
        return (Class<? extends DatabaseObject>[]) new Class<?>[0];
    }

    static boolean ours(Database database) {
        return database instanceof LosslessSqliteDatabase;
    }
}
