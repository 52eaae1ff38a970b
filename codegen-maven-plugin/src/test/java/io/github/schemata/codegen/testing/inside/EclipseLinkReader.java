package io.github.schemata.codegen.testing.inside;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Table;
import jakarta.persistence.spi.PersistenceProvider;
import java.net.URL;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Boots the persistence unit on a database, reads every row of every entity, and compares them with the tables'. */
public final class EclipseLinkReader implements BiFunction<String, List<String>, Map<String, List<String>>> {

    /** SQLite is no database that EclipseLink knows, so it gets the platform that knows none. */
    private static final String PLATFORM = "org.eclipse.persistence.platform.database.DatabasePlatform";

    private static final int COLLECTIONS = 20;

    /**
     * Reads all.
     *
     * @param url the database
     * @param classes the compiled classes
     * @return by entity what is wrong, behind the number of its rows
     */
    @Override
    public Map<String, List<String>> apply(String url, List<String> classes) {
        Map<String, Object> settings = Map.of(
                "jakarta.persistence.jdbc.url",
                url,
                "jakarta.persistence.jdbc.driver",
                "org.sqlite.JDBC",
                "eclipselink.target-database",
                PLATFORM,
                "eclipselink.logging.level",
                "OFF");
        try (EntityManagerFactory factory =
                provider().createContainerEntityManagerFactory(Unit.of(classes, root()), settings)) {
            // It boots with the first session.
            factory.createEntityManager().close();
            return read(factory, url, classes);
        } catch (RuntimeException e) {
            // Told as text, since it cannot even be shown once its class loader is closed.
            return Map.of("persistence unit", List.of("does not boot", shown(e)));
        }
    }

    private static PersistenceProvider provider() {
        try {
            return (PersistenceProvider) Class.forName("org.eclipse.persistence.jpa.PersistenceProvider")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no EclipseLink on the class path", e);
        }
    }

    private URL root() {
        return getClass().getProtectionDomain().getCodeSource().getLocation();
    }

    private Map<String, List<String>> read(EntityManagerFactory factory, String url, List<String> classes) {
        Map<String, List<String>> found = new TreeMap<>();
        try (Connection connection = connect(url)) {
            for (String name : classes) {
                Class<?> type = Class.forName(name, false, getClass().getClassLoader());
                if (type.isAnnotationPresent(Entity.class)) {
                    found.put(type.getSimpleName(), read(factory, type, connection));
                }
            }
        } catch (SQLException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Connection connect(String url) throws SQLException, ClassNotFoundException {
        try {
            Driver driver =
                    (Driver) Class.forName("org.sqlite.JDBC").getConstructor().newInstance();
            return driver.connect(url, new Properties());
        } catch (ReflectiveOperationException e) {
            throw new ClassNotFoundException("org.sqlite.JDBC", e);
        }
    }

    private static List<String> read(EntityManagerFactory factory, Class<?> type, Connection connection) {
        List<String> said = new ArrayList<>();
        EntityManager session = factory.createEntityManager();
        try {
            List<?> rows = session.createQuery("select e from " + type.getSimpleName() + " e", type)
                    .getResultList();
            said.add(String.valueOf(rows.size()));
            RowTexts texts = new RowTexts(type, factory.getPersistenceUnitUtil());
            List<String> read = new ArrayList<>();
            rows.forEach(row -> read.add(texts.of(row)));
            compare(texts.inTable(connection, table(type)), read, said);
            rows.stream().limit(COLLECTIONS).forEach(EclipseLinkReader::touchCollections);
        } catch (SQLException | RuntimeException e) {
            said.add(shown(e));
        } finally {
            session.close();
        }
        return said;
    }

    private static String table(Class<?> type) {
        return RowTexts.unquoted(type.getAnnotation(Table.class).name());
    }

    private static void compare(List<String> expected, List<String> read, List<String> said) {
        if (read.size() != expected.size()) {
            said.add(read.size() + " rows read, the database has " + expected.size());
        }
        Map<String, Integer> difference = new TreeMap<>();
        expected.forEach(row -> difference.merge(row, 1, Integer::sum));
        read.forEach(row -> difference.merge(row, -1, Integer::sum));
        difference.values().removeIf(count -> count == 0);
        difference.entrySet().stream()
                .limit(2)
                .map(row -> (row.getValue() > 0 ? "not read: " : "read: ") + row.getKey())
                .forEach(said::add);
    }

    private static void touchCollections(Object row) {
        RowTexts.fields(row.getClass()).stream()
                .filter(field -> Collection.class.isAssignableFrom(field.getType()))
                .map(field -> (Collection<?>) RowTexts.get(field, row))
                .forEach(Collection::size);
    }

    static String shown(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
