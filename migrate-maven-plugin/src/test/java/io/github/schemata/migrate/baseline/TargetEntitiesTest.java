package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Product;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.GeneratedEntities;
import io.github.schemata.migrate.testing.HibernateJars;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.testing.Database;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that codegen writes from a SQLite file for another database ({@code codegen.target}) fit its baseline there. */
final class TargetEntitiesTest {

    private static final String[] TABLES = {
        """
        CREATE TABLE kinds (id INTEGER PRIMARY KEY, name NVARCHAR(40) NOT NULL, story TEXT, price NUMERIC(10,2),
          amount DECIMAL, ratio REAL, flag BOOLEAN NOT NULL DEFAULT 0, day DATE, made DATETIME DEFAULT CURRENT_TIMESTAMP,
          hour TIME, data BLOB, token UUID, doc JSON, small SMALLINT, big BIGINT, wild,
          status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open','shut')), code TEXT UNIQUE)""",
        """
        CREATE TABLE Uses (KindId INTEGER NOT NULL REFERENCES kinds, Code TEXT REFERENCES kinds (code), n INT,
          PRIMARY KEY (KindId, n))""",
        "CREATE TABLE ALONE (ID INTEGER PRIMARY KEY AUTOINCREMENT, \"order\" TEXT)",
        "CREATE VIEW v AS SELECT * FROM kinds"
    };

    private static final String ROW =
            "INSERT INTO kinds (name, story, price, amount, ratio, day, made, hour, token, doc,"
                    + " small, big, wild, code) VALUES ('a', 's', 1.5, 2.5, 0.5, '2024-02-29', '2024-02-29 12:34:56',"
                    + " '12:34:56', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{}', 1, 2, 'w', 'c')";

    @TempDir
    Path folder;

    @Test
    void standOnPostgresql() throws Exception {
        String url = Servers.postgresql();
        bootOn(url, "org.postgresql.Driver", Product.POSTGRESQL);
    }

    @Test
    void standOnMariadb() throws Exception {
        String url = Servers.mariadb();
        bootOn(url, "org.mariadb.jdbc.Driver", Product.MARIADB);
    }

    private void bootOn(String url, String driver, Product target) throws Exception {
        Path file = folder.resolve("source.sqlite");
        try (Database from = Database.at(file);
                Connection connection = DriverManager.getConnection(url)) {
            for (String table : TABLES) {
                from.run(table);
            }
            Path root = BaselineTest.written(from, folder, Format.YAML);
            StockLiquibase.run(root, BaselineTest.file(Format.YAML), connection, false, StockLiquibase::update);
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(ROW);
        }
        Path sources = GeneratedEntities.generated(file, folder, target);
        addRoundTrip(sources);
        for (HibernateJars hibernate : HibernateJars.values()) {
            Path classes = Files.createDirectories(folder.resolve(hibernate.name()));
            GeneratedEntities.compile(sources, classes, hibernate);
            assertThat(roundTrip(hibernate, classes, url, driver))
                    .as(hibernate.name())
                    .containsExactly("Alone 0 read", "Kind 1 read, written", "Use 0 read");
        }
    }

    /** What codegen proves its own entities of servers with. */
    private static void addRoundTrip(Path sources) throws Exception {
        Path template = Path.of("../codegen-maven-plugin/src/test/resources/io/github/schemata/codegen/testing")
                .resolve("RoundTrip.java.txt");
        List<String> entities = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources.resolve("model"))) {
            for (Path java : files.sorted().toList()) {
                if (Files.readString(java).contains("@Entity\n")) {
                    entities.add(java.getFileName().toString().replace(".java", ".class"));
                }
            }
        }
        Files.writeString(
                sources.resolve("model/RoundTrip.java"),
                Files.readString(template)
                        .replace("/* entities */", entities.stream().collect(Collectors.joining(", "))));
    }

    @SuppressWarnings("unchecked")
    private static List<String> roundTrip(HibernateJars hibernate, Path classes, String url, String driver)
            throws Exception {
        URL driverJar =
                Class.forName(driver).getProtectionDomain().getCodeSource().getLocation();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader parent = hibernate.classLoader(classes);
                URLClassLoader loader = new URLClassLoader(
                        Stream.concat(Stream.of(driverJar), Stream.of(parent.getURLs()))
                                .toArray(URL[]::new),
                        ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            return (List<String>) loader.loadClass("model.RoundTrip")
                    .getMethod("run", String.class, String.class)
                    .invoke(null, url, driver);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
