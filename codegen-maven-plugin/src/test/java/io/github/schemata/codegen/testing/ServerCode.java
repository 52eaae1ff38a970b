package io.github.schemata.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.schema.testing.MariaServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Entities generated from a database of a real server, and booted on it by both Hibernate versions: validated, every row
 * read, and one row of each table taken out and put back, which must come back as it was.
 */
public final class ServerCode {

    private static final String POSTGRESQL = "org.postgresql.Driver";
    private static final String MARIADB = "org.mariadb.jdbc.Driver";

    private static @Nullable EmbeddedPostgres postgres;
    private static int databases;

    private final GeneratedCode code;
    private final String url;
    private final String driver;

    private ServerCode(GeneratedCode code, String url, String driver) {
        this.code = code;
        this.url = url;
        this.driver = driver;
    }

    /** Generates from what the SQL makes in a new PostgreSQL database. */
    public static ServerCode postgresql(Path folder, String sql, String... schemas) {
        try {
            String url = postgresql();
            run(url, sql);
            return of(folder, url, POSTGRESQL, List.of(schemas));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalArgumentException("The test's SQL is wrong: " + e.getMessage(), e);
        }
    }

    /** The url of a new PostgreSQL database. */
    public static synchronized String postgresql() throws IOException, SQLException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start();
        }
        String name = "db" + ++databases;
        run(postgres.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        return postgres.getJdbcUrl("postgres", name);
    }

    /** Generates from what the statements make in a new MariaDB database; skips the test where there is no server. */
    public static ServerCode mariadb(Path folder, String sql) {
        try {
            String url = MariaServer.shared().newDatabase();
            MariaServer.execute(
                    url, Stream.of(sql.split(";\\s*\n")).map(String::strip).toArray(String[]::new));
            return of(folder, url, MARIADB, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalArgumentException("The test's SQL is wrong: " + e.getMessage(), e);
        }
    }

    private static ServerCode of(Path folder, String url, String driver, List<String> schemas) {
        MappingOptions options = MappingOptions.in(GeneratedCode.PACKAGE).build();
        return new ServerCode(GeneratedCode.ofServer(folder, url, schemas, options), url, driver);
    }

    /** Code that was generated from elsewhere, to be booted on a database. */
    public static ServerCode of(GeneratedCode code, String url) {
        return new ServerCode(code, url, url.startsWith("jdbc:postgresql:") ? POSTGRESQL : MARIADB);
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The sources. */
    public GeneratedCode code() {
        return code;
    }

    /** What was said of a level. */
    public List<String> notes(Note.Level level) {
        return code.notes(level);
    }

    /** Boots both versions, and expects what is said of each entity: rows read, and whether one was written back. */
    public ServerCode works(String... lines) {
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
