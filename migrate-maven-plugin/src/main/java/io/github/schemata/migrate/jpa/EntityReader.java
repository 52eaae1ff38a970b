package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateLog;

/** Reads what a project's entities ask for, without a connection. */
public final class EntityReader {

    private EntityReader() {}

    /**
     * Reads the boot model of the project's Hibernate.
     *
     * @throws io.github.schemata.migrate.MigrateException when there are no entities, the classes are older than their
     *     sources, a class cannot be loaded, or Hibernate refuses an entity
     */
    public static EntitySchema read(EntityRequest request, MigrateLog log) {
        throw new UnsupportedOperationException("not yet");
    }
}
