package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.Table.Kind;
import io.github.schemata.sqlite.LosslessSqliteDatabase;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.InvalidExampleException;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGenerator;
import liquibase.snapshot.SnapshotGeneratorChain;
import liquibase.snapshot.jvm.TableSnapshotGenerator;
import liquibase.snapshot.jvm.ViewSnapshotGenerator;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import liquibase.structure.core.View;
import org.jspecify.annotations.Nullable;

/** Lists what the schema holds; the shadow tables of a virtual one come and go with it and are not listed. */
public final class SqliteSchemaContents implements SnapshotGenerator {

    @Override
    public int getPriority(Class<? extends DatabaseObject> objectType, Database database) {
        boolean ours = database instanceof LosslessSqliteDatabase && Schema.class.equals(objectType);
        return ours ? PRIORITY_ADDITIONAL : PRIORITY_NONE;
    }

    @Override
    public <T extends DatabaseObject> @Nullable T snapshot(
            T example, DatabaseSnapshot snapshot, SnapshotGeneratorChain chain)
            throws DatabaseException, InvalidExampleException {
        T found = chain.snapshot(example, snapshot);
        if (found instanceof Schema schema) {
            list(schema, Facts.of(snapshot), snapshot.getSnapshotControl());
        }
        return found;
    }

    private static void list(Schema schema, Facts facts, SnapshotControl control) {
        io.github.schemata.schema.Schema all = facts.schema();
        if (control.shouldInclude(Table.class)) {
            all.tables().stream()
                    .filter(table -> table.kind() != Kind.SHADOW)
                    .forEach(table -> schema.addDatabaseObject(
                            new Table().setName(table.name().name()).setSchema(schema)));
        }
        if (control.shouldInclude(View.class)) {
            all.views()
                    .forEach(view -> schema.addDatabaseObject(
                            new View().setName(view.name().name()).setSchema(schema)));
        }
        if (control.shouldInclude(SqliteCheck.class)) {
            all.tables().forEach(table -> SqliteCheck.of(table, schema).forEach(schema::addDatabaseObject));
        }
        if (control.shouldInclude(SqliteTrigger.class)) {
            all.triggers().forEach(trigger -> schema.addDatabaseObject(SqliteTrigger.of(trigger, schema)));
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends DatabaseObject>[] addsTo() {
        return (Class<? extends DatabaseObject>[]) new Class<?>[0];
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends SnapshotGenerator>[] replaces() {
        return (Class<? extends SnapshotGenerator>[])
                new Class<?>[] {TableSnapshotGenerator.class, ViewSnapshotGenerator.class};
    }
}
