package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateLog;
import java.io.IOException;
import java.util.List;

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
        try (ProjectClassLoader project = new ProjectClassLoader(request.classes(), request.classPath())) {
            List<String> managed = ClassFiles.in(request.classes()).stream()
                    .filter(ClassFile::isManaged)
                    .map(ClassFile::managedName)
                    .toList();
            BootSetup setup = new BootSetup("migrate", managed, List.of(), request.properties());
            return QuietHibernate.during(() -> read(project, setup));
        } catch (IOException e) {
            throw new IllegalStateException("the class loader cannot be closed", e);
        }
    }

    /** With the project's class loader at the thread, where Hibernate looks for it. */
    private static EntitySchema read(ProjectClassLoader project, BootSetup setup) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(project);
        try {
            return project.start().read(setup);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
