package io.github.schemata.migrate.changelog;

import java.util.function.Supplier;

/**
 * The plugin's classes, and for a {@code customChange} or a custom precondition those of the project. Extensions are
 * looked for in the plugin's class path only: the project's may hold another Liquibase.
 */
final class ProjectClassLoader extends ClassLoader {

    private final Supplier<ClassLoader> projectClasses;

    ProjectClassLoader(Supplier<ClassLoader> projectClasses) {
        super(ProjectClassLoader.class.getClassLoader());
        this.projectClasses = projectClasses;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("liquibase.")) {
            throw new ClassNotFoundException(name);
        }
        return projectClasses.get().loadClass(name);
    }
}
