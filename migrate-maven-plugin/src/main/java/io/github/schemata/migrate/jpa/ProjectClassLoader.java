package io.github.schemata.migrate.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The project's world: its classes and its class path above nothing but the JDK. Only the records that carry facts over
 * the wall are the plugin's, and the inner half of the reader is defined here anew, so that it links with the project's
 * Hibernate.
 */
final class ProjectClassLoader extends URLClassLoader {

    private static final String JPA = ProjectClassLoader.class.getPackageName() + ".";
    private static final String INSIDE = JPA + "inside.";
    private static final String SCHEMA = "io.github.schemata.schema.";

    private final ClassLoader plugin = ProjectClassLoader.class.getClassLoader();

    ProjectClassLoader(Path classes, List<Path> classPath) {
        super("migrate-entities", urls(classes, classPath), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls(Path classes, List<Path> classPath) {
        List<Path> paths = new ArrayList<>();
        paths.add(classes);
        paths.addAll(classPath);
        return paths.stream().map(ProjectClassLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no url: " + path, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean carriesFacts = name.startsWith(SCHEMA) || name.startsWith(JPA);
        return carriesFacts && !name.startsWith(INSIDE) ? plugin.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith(INSIDE)) {
            return super.findClass(name);
        }
        try (InputStream code = plugin.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = code.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** The inner half, made in this loader. */
    EntityCode start() {
        try {
            Class<?> inner = loadClass(INSIDE + "HibernateCode");
            return (EntityCode) inner.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start in the project's class loader: " + e, e);
        }
    }

    static {
        registerAsParallelCapable();
    }
}
