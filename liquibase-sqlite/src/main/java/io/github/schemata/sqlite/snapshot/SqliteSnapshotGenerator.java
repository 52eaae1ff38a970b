package io.github.schemata.sqlite.snapshot;

import io.github.schemata.sqlite.LosslessSqliteDatabase;
import java.util.List;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.InvalidExampleException;
import liquibase.snapshot.SnapshotGenerator;
import liquibase.snapshot.SnapshotGeneratorChain;
import liquibase.snapshot.jvm.ColumnSnapshotGenerator;
import liquibase.snapshot.jvm.ForeignKeySnapshotGenerator;
import liquibase.snapshot.jvm.IndexSnapshotGenerator;
import liquibase.snapshot.jvm.PrimaryKeySnapshotGenerator;
import liquibase.snapshot.jvm.TableSnapshotGenerator;
import liquibase.snapshot.jvm.UniqueConstraintSnapshotGenerator;
import liquibase.snapshot.jvm.ViewSnapshotGenerator;
import liquibase.structure.DatabaseObject;
import org.jspecify.annotations.Nullable;

/**
 * Describes one type of object of our SQLite database from {@link Facts}. It stands in the place of all of Liquibase's
 * generators that ask the driver's metadata, which on SQLite is wrong about keys and types.
 *
 * @param <O> the type of object
 */
abstract class SqliteSnapshotGenerator<O extends DatabaseObject> implements SnapshotGenerator {

    private final Class<O> type;
    private final List<Class<? extends DatabaseObject>> containers;

    SqliteSnapshotGenerator(Class<O> type, List<Class<? extends DatabaseObject>> containers) {
        this.type = type;
        this.containers = List.copyOf(containers);
    }

    /** The object that the example means, as it is; null where there is none. */
    abstract @Nullable O find(O example, Facts facts, DatabaseSnapshot snapshot);

    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
        boolean ours = database instanceof LosslessSqliteDatabase && type.equals(objectType);
        return ours ? PRIORITY_DATABASE : PRIORITY_NONE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends DatabaseObject> @Nullable T snapshot(
            T example, DatabaseSnapshot snapshot, SnapshotGeneratorChain chain)
            throws DatabaseException, InvalidExampleException {
        return (T) find(type.cast(example), Facts.of(snapshot), snapshot);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends DatabaseObject>[] addsTo() {
        return (Class<? extends DatabaseObject>[]) containers.toArray(new Class<?>[0]);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends SnapshotGenerator>[] replaces() {
        return (Class<? extends SnapshotGenerator>[]) new Class<?>[] {
            TableSnapshotGenerator.class,
            ColumnSnapshotGenerator.class,
            PrimaryKeySnapshotGenerator.class,
            ForeignKeySnapshotGenerator.class,
            UniqueConstraintSnapshotGenerator.class,
            IndexSnapshotGenerator.class,
            ViewSnapshotGenerator.class
        };
    }
}
