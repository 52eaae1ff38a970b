package io.github.schemata.migrate.steps;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Liquibase with nothing of ours on its class path. */
final class BareLiquibase {

    private static final String RUN = "io.github.schemata.migrate.steps.BareRun";

    private static @Nullable ClassLoader shared;

    private BareLiquibase() {}

    static void update(Path root, String path, String url) throws Exception {
        call("update", root, path, url, 0);
    }

    static void rollback(Path root, String path, String url) throws Exception {
        call("rollback", root, path, url, 0);
    }

    private static void call(String method, Path root, String path, String url, int count) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader loader = loader();
        try {
            thread.setContextClassLoader(loader);
            loader.loadClass(RUN)
                    .getMethod(method, String.class, String.class, String.class, int.class)
                    .invoke(null, root.toString(), path, url, count);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** One for all runs: half of their time would go into loading Liquibase anew. */
    private static synchronized ClassLoader loader() throws IOException {
        if (shared == null) {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                boolean ours =
                        entry.contains("schemata") || entry.contains("liquibase-sqlite") || entry.endsWith("classes");
                if (!ours || entry.endsWith("test-classes") && entry.contains("migrate-maven-plugin")) {
                    urls.add(new File(entry).toURI().toURL());
                }
            }
            shared = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }
        return shared;
    }
}
