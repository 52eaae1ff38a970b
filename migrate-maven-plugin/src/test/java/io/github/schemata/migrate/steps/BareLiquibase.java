package io.github.schemata.migrate.steps;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Liquibase with nothing of ours on its class path. */
final class BareLiquibase {

    private static final String RUN = "io.github.schemata.migrate.steps.BareRun";

    private BareLiquibase() {}

    static void update(Path root, String path, String url) throws Exception {
        call("update", root, path, url, 0);
    }

    static void rollback(Path root, String path, String url) throws Exception {
        call("rollback", root, path, url, 0);
    }

    private static void call(String method, Path root, String path, String url, int count) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean ours =
                    entry.contains("schemata") || entry.contains("liquibase-sqlite") || entry.endsWith("classes");
            if (!ours || entry.endsWith("test-classes") && entry.contains("migrate-maven-plugin")) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            loader.loadClass(RUN)
                    .getMethod(method, String.class, String.class, String.class, int.class)
                    .invoke(null, root.toString(), path, url, count);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
