package io.github.schemata.sqlite.lock;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A class loader with a Liquibase and an extension of its own, as two applications in one server have; the driver
 * is shared, for its native library can be loaded but once.
 */
final class OwnLiquibase extends URLClassLoader {

    OwnLiquibase() {
        super(classPath(), new DriverOnly());
    }

    private static URL[] classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains("sqlite-jdbc"))
                .map(OwnLiquibase::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    private static final class DriverOnly extends ClassLoader {

        private static final List<String> SHARED = List.of("org.sqlite.", "org.slf4j.");

        DriverOnly() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (SHARED.stream().noneMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return Class.forName(name, true, OwnLiquibase.class.getClassLoader());
        }
    }

    /** Runs an update of the changelog in the folder with this Liquibase. */
    void update(Path folder) throws Exception {
        Thread.currentThread().setContextClassLoader(this);
        loadClass("io.github.schemata.sqlite.once.Child")
                .getMethod("main", String[].class)
                .invoke(null, (Object) Arrays.asList(folder.toString()).toArray(String[]::new));
    }
}
