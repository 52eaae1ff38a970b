package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The project's world: its class path and the compiled entities above nothing but the JDK. Only the records that carry
 * facts over the wall are the plugin's, and the inner half of the proof is defined here anew, so that it links with the
 * project's Hibernate.
 */
final class ProjectClassLoader extends URLClassLoader {

    private static final String PROOF = ProjectClassLoader.class.getPackageName() + ".";
    private static final String INSIDE = PROOF + "inside.";
    private static final String SCHEMA = "io.github.schemata.schema.";

    private final ClassLoader plugin = ProjectClassLoader.class.getClassLoader();

    ProjectClassLoader(Path classes, List<Path> classPath) {
        super("codegen-verify", urls(classes, classPath), ClassLoader.getPlatformClassLoader());
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

    /**
     * Adds the plugin's own driver where the project brings none.
     *
     * @throws CodegenException when the plugin has none either
     */
    void addMissingDriver(Engine engine) {
        if (getResource(engine.driver().replace('.', '/') + ".class") != null) {
            return;
        }
        try {
            addURL(Class.forName(engine.driver(), false, plugin)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());
        } catch (ClassNotFoundException e) {
            throw new CodegenException(
                    "No JDBC driver for " + engine.product() + " is there.\nAdd " + engine.artifact()
                            + " to the <dependencies> of the project or of the plugin.",
                    e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean carriesFacts = name.startsWith(SCHEMA) || name.startsWith(PROOF);
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

    /** The inner half of the proof, made in this loader. */
    ProjectCode start(CodeSetup setup) {
        try {
            Class<?> inner = loadClass(INSIDE + "HibernateCode");
            return (ProjectCode) inner.getConstructor(CodeSetup.class).newInstance(setup);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException("cannot start the proof: " + cause, cause);
        }
    }

    static {
        registerAsParallelCapable();
    }
}
