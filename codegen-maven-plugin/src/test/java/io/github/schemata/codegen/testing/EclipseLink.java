package io.github.schemata.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** EclipseLink 5, Jakarta Persistence 3.2: the other provider that portable code must run on. */
final class EclipseLink {

    private static final Path DIRECTORY = Path.of(System.getProperty("eclipselink.jars", "target/eclipselink-5"))
            .toAbsolutePath();
    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();
    private static final String READER = "io.github.schemata.codegen.testing.inside.EclipseLinkReader";

    private EclipseLink() {}

    /**
     * Compiles the classes, boots them on the database and reads every row.
     *
     * @param work an empty folder
     * @return by entity the number of its rows, and what is wrong with it
     */
    static Map<String, List<String>> read(List<Path> sources, Path work, Path database) {
        try {
            Path copy = Files.copy(database, Files.createDirectories(work).resolve("copy.sqlite"));
            Path compiled = compile(sources, work.resolve("classes"));
            try (URLClassLoader loader = new URLClassLoader(urls(compiled), ClassLoader.getPlatformClassLoader())) {
                return read(loader, "jdbc:sqlite:" + copy, names(compiled));
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path compile(List<Path> sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-cp",
                String.join(
                        File.pathSeparator, jars().stream().map(Path::toString).toList()),
                "-d",
                Files.createDirectories(classes).toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("javac's exit status").isZero();
        return classes;
    }

    /** Of all classes, nested ones too: a converter is found only if it is listed. */
    private static List<String> names(Path compiled) throws IOException {
        try (Stream<Path> files = Files.walk(compiled)) {
            return files.map(file -> compiled.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("unchecked") // The reader lives in the other class loader, the types of its answer in the JDK.
    private static Map<String, List<String>> read(ClassLoader loader, String url, List<String> classes)
            throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var reader = (BiFunction<String, List<String>, Map<String, List<String>>>)
                    loader.loadClass(READER).getConstructor().newInstance();
            return reader.apply(url, classes);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] urls(Path compiled) throws IOException {
        List<Path> places = new ArrayList<>(jars());
        places.add(compiled);
        places.add(TEST_CLASSES);
        List<URL> urls = new ArrayList<>();
        for (Path place : places) {
            urls.add(url(place));
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path place) throws MalformedURLException {
        return place.toUri().toURL();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
