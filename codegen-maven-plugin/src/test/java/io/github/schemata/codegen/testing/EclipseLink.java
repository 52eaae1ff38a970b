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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** EclipseLink 5, Jakarta Persistence 3.2: the other provider that portable code must run on. */
final class EclipseLink {

    private static final Path DIRECTORY = Path.of(System.getProperty("eclipselink.jars", "target/eclipselink-5"))
            .toAbsolutePath();
    private static final Path TEST_CLASSES = Path.of("target", "test-classes").toAbsolutePath();
    private static final String INSIDE = "io.github.schemata.codegen.testing.inside.";

    private EclipseLink() {}

    /**
     * Compiles the classes, boots them on the database and reads every row.
     *
     * @param libraries what the sources need beside EclipseLink
     * @param work an empty folder
     * @return by entity the number of its rows, and what is wrong with it
     */
    static Map<String, List<String>> read(List<Path> sources, List<Path> libraries, Path work, Path database) {
        return run("EclipseLinkReader", sources, libraries, "", work, database);
    }

    /**
     * Lets {@code model.Scenario} among the sources use the persistence unit {@code shop}.
     *
     * @param work an empty folder
     * @return what it says
     */
    static List<String> use(List<Path> sources, String persistenceXml, Path work, Path database) {
        return run("EclipseLinkScenario", sources, List.of(), persistenceXml, work, database)
                .get("said");
    }

    private static Map<String, List<String>> run(
            String runner, List<Path> sources, List<Path> libraries, String persistenceXml, Path work, Path database) {
        try {
            Path copy = Files.copy(database, Files.createDirectories(work).resolve("copy.sqlite"));
            Path compiled = compile(sources, libraries, work.resolve("classes"));
            if (!persistenceXml.isEmpty()) {
                Path folder = Files.createDirectories(compiled.resolve("META-INF"));
                Files.writeString(folder.resolve("persistence.xml"), persistenceXml);
            }
            try (URLClassLoader loader = new URLClassLoader(urls(compiled), ClassLoader.getPlatformClassLoader())) {
                return run(loader, runner, "jdbc:sqlite:" + copy, names(compiled));
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path compile(List<Path> sources, List<Path> libraries, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-cp",
                Stream.concat(jars().stream(), libraries.stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
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
    private static Map<String, List<String>> run(ClassLoader loader, String runner, String url, List<String> classes)
            throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            var reader = (BiFunction<String, List<String>, Map<String, List<String>>>)
                    loader.loadClass(INSIDE + runner).getConstructor().newInstance();
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
