package io.github.schemata.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Entities generated from a database of a real server, and booted on it by both Hibernate versions: validated, every row
 * read, and one row of each table taken out and put back, which must come back as it was. What {@code codegen:verify} proves
 * comes before.
 */
public final class ServerCode {

    private static final String POSTGRESQL = "org.postgresql.Driver";
    private static final String MARIADB = "org.mariadb.jdbc.Driver";

    private static final MappingOptions USUAL =
            MappingOptions.in(GeneratedCode.PACKAGE).build();

    private final GeneratedCode code;
    private final String url;
    private final String driver;

    private ServerCode(GeneratedCode code, String url, String driver) {
        this.code = code;
        this.url = url;
        this.driver = driver;
    }

    /** The SQL of tables with every type and object of a product, {@code postgresql} or {@code mariadb}. */
    public static String everything(String product) {
        try {
            return Files.readString(
                    Path.of("src/test/resources/io/github/schemata/codegen/testing/everything." + product + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generates from what the SQL makes in a new PostgreSQL database. */
    public static ServerCode postgresql(Path folder, String sql, String... schemas) {
        return postgresql(folder, sql, USUAL, EmitStyle.USUAL, schemas);
    }

    /** The same with other options, in another style. */
    public static ServerCode postgresql(
            Path folder, String sql, MappingOptions options, EmitStyle style, String... schemas) {
        // What an application of portable code needs, too: it cannot say that a text is to be cast.
        String url = Servers.postgresql() + (options.provider() == Provider.PORTABLE ? "&stringtype=unspecified" : "");
        return of(folder, url, POSTGRESQL, sql, GeneratedCode.ofServer(url, List.of(schemas), options, style));
    }

    /** Generates from what the statements make in a new MariaDB database; skips the test where there is no server. */
    public static ServerCode mariadb(Path folder, String sql) {
        return mariadb(folder, sql, USUAL, EmitStyle.USUAL);
    }

    /** The same with other options, in another style. */
    public static ServerCode mariadb(Path folder, String sql, MappingOptions options, EmitStyle style) {
        String url = Servers.mariadb();
        return of(folder, url, MARIADB, sql, GeneratedCode.ofServer(url, List.of(), options, style));
    }

    private static ServerCode of(
            Path folder, String url, String driver, String sql, Function<Path, GeneratedCode> generated) {
        try {
            Servers.run(
                    url,
                    Stream.of(sql.split(";\\s*\n"))
                            .map(String::strip)
                            .filter(statement -> !statement.isEmpty())
                            .toArray(String[]::new));
        } catch (SQLException e) {
            throw new IllegalArgumentException("The test's SQL is wrong: " + e.getMessage(), e);
        }
        return new ServerCode(generated.apply(folder), url, driver);
    }

    /** Code that was generated from elsewhere, to be booted on a database. */
    public static ServerCode of(GeneratedCode code, String url) {
        return new ServerCode(code, url, url.startsWith("jdbc:postgresql:") ? POSTGRESQL : MARIADB);
    }

    /** The sources. */
    public GeneratedCode code() {
        return code;
    }

    /** What was said of a level. */
    public List<String> notes(Note.Level level) {
        return code.notes(level);
    }

    /** Proves the code on both versions, and expects what is said of each entity: rows read, and whether one was written back. */
    public ServerCode works(String... lines) {
        code.works();
        for (HibernateJars hibernate : HibernateJars.values()) {
            assertThat(run(hibernate)).as(hibernate.name()).containsExactly(lines);
        }
        return this;
    }

    private List<String> run(HibernateJars hibernate) {
        try {
            Path folder = Files.createTempDirectory(code.folder().getParent(), "booted");
            Path classes = Files.createDirectory(folder.resolve("classes"));
            Path scenario = Files.writeString(folder.resolve("RoundTrip.java"), source());
            compile(hibernate, scenario, classes);
            URL[] urls = Stream.concat(Stream.of(classes, driverJar()), hibernate.jars().stream())
                    .map(ServerCode::url)
                    .toArray(URL[]::new);
            try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                return run(loader);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String source() throws IOException {
        String entities = code.classes().stream()
                .filter(name -> code.source(name).contains("@Entity\n"))
                .map(name -> name + ".class")
                .collect(Collectors.joining(", "));
        Path template = Path.of("src/test/resources/io/github/schemata/codegen/testing/RoundTrip.java.txt");
        return Files.readString(template).replace("/* entities */", entities);
    }

    private Path driverJar() throws URISyntaxException {
        try {
            return Path.of(Class.forName(driver)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(HibernateJars hibernate, Path scenario, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = new ArrayList<>(List.of(scenario));
        code.classes()
                .forEach(name ->
                        sources.add(code.folder().resolve(GeneratedCode.PACKAGE).resolve(name + ".java")));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-classpath", hibernate.classPath(), "-proc:none");
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said::toString).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> run(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> scenario = loader.loadClass(GeneratedCode.PACKAGE + ".RoundTrip");
            return (List<String>)
                    scenario.getMethod("run", String.class, String.class).invoke(null, url, driver);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The entities do not work", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
