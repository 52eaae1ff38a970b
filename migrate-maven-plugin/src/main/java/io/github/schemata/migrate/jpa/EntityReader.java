package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import java.io.IOException;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Reads what a project's entities ask for, without a connection. */
public final class EntityReader {

    private EntityReader() {}

    /**
     * Begins to read in a thread of its own: booting Hibernate and running a changelog take about as long, and neither
     * waits for the other.
     *
     * @return what waits for the end, and gives what {@link #read} gives, or throws what it throws
     */
    public static Supplier<EntitySchema> begin(EntityRequest request, MigrateLog log) {
        CompletableFuture<EntitySchema> entities = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    try {
                        entities.complete(read(request, log));
                    } catch (RuntimeException | Error e) {
                        entities.completeExceptionally(e);
                    }
                },
                "migrate-entities");
        reader.setDaemon(true);
        reader.start();
        return () -> {
            try {
                return entities.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        };
    }

    /**
     * Reads the boot model of the project's Hibernate.
     *
     * @throws MigrateException when there are no entities, the classes are older than their sources, a class cannot be
     *     loaded, or Hibernate refuses an entity
     */
    public static EntitySchema read(EntityRequest request, MigrateLog log) {
        FreshClasses.check(request);
        String hibernate = hibernate(request);
        List<ClassFile> own = ClassFiles.in(request.classes());
        try (ProjectClassLoader project = new ProjectClassLoader(request.classes(), request.classPath())) {
            BootSetup setup = setup(request, own, project);
            log.debug("Reading " + setup.managed().size() + " mapped classes with Hibernate " + hibernate);
            EntitySchema schema = QuietHibernate.during(() -> read(project, setup, hibernate));
            if (schema.schema().tables().isEmpty() && !isAny(setup, own)) {
                throw EntitySelection.nothing(request);
            }
            return schema;
        } catch (IOException e) {
            throw new IllegalStateException("the class loader cannot be closed", e);
        }
    }

    /** Entities of queries alone have no tables. */
    private static boolean isAny(BootSetup setup, List<ClassFile> own) {
        return own.stream()
                .filter(ClassFile::isEntity)
                .map(ClassFile::managedName)
                .anyMatch(setup.managed()::contains);
    }

    private static String hibernate(EntityRequest request) {
        HibernateClassPath found = HibernateClassPath.of(request.classPath(), HibernateClassPath.DEFAULT_VERSION);
        if (!found.ownHibernate()) {
            throw new MigrateException("There is no Hibernate on the class path to read the entities with."
                    + "\nAdd the dependency " + String.join(", ", found.missing()) + ".");
        }
        return found.version();
    }

    private static BootSetup setup(EntityRequest request, List<ClassFile> own, ProjectClassLoader project) {
        PersistenceUnits units = PersistenceUnits.in(project, request.classes());
        boolean ownEntities = own.stream().anyMatch(ClassFile::isEntity);
        Optional<PersistenceUnit> unit = request.packages().isEmpty() || request.persistenceUnit() != null
                ? units.choose(request.persistenceUnit(), ownEntities)
                : units.onlyOwn();
        Map<String, String> settings = new HashMap<>(SpringSettings.defaults(project));
        boolean spring = !settings.isEmpty();
        unit.ifPresent(chosen -> settings.putAll(chosen.properties()));
        List<String> files = new ArrayList<>();
        if (spring) {
            SpringSettings application = SpringSettings.in(request.classes());
            settings.putAll(application.hibernate());
            files.addAll(application.mappingFiles());
        }
        settings.putAll(request.properties());
        EntitySelection selection = EntitySelection.of(request, own, unit, files, project);
        return new BootSetup(
                unit.map(PersistenceUnit::name).orElse("migrate"),
                selection.managed(),
                selection.mappingFiles(),
                settings);
    }

    /** With the project's class loader at the thread, where Hibernate looks for it. */
    private static EntitySchema read(ProjectClassLoader project, BootSetup setup, String hibernate) {
        // It looks for drivers once in its life, by the class loader of whoever comes first: not by the project's.
        DriverManager.getDrivers();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(project);
        try {
            return project.start().read(setup);
        } catch (RuntimeException | LinkageError e) {
            throw new Refusals(project, setup, hibernate).of(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
