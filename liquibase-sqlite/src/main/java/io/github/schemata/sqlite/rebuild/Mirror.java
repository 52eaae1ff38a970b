package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory with the structure of another and none of its rows, to try a change on. What cannot be made
 * there (its module or collation is missing) is left out.
 */
public final class Mirror implements AutoCloseable {

    private static final String UNREADABLE = "! ";

    private static final String URL = "jdbc:sqlite::memory:";
    private static final List<String> ORDER = List.of("table", "index", "view", "trigger");

    private final Connection connection;

    private Mirror(Connection connection) {
        this.connection = connection;
    }

    /** The mirror of a structure, opened by the driver that {@code original} comes from. */
    public static Mirror of(Connection original, Structure structure) throws SQLException {
        Mirror mirror = new Mirror(open(original));
        try {
            mirror.fill(structure);
            return mirror;
        } catch (SQLException | RuntimeException e) {
            mirror.close();
            throw e;
        }
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** While {@code writable_schema} is on, SQLite reads a text as it reads the schema: "strings" in double quotes too. */
    private void fill(Structure structure) throws SQLException {
        execute("BEGIN");
        execute("PRAGMA writable_schema = ON");
        for (String type : ORDER) {
            for (SchemaObject object : structure.objects()) {
                if (object.is(type)) {
                    make(object);
                }
            }
        }
        execute("PRAGMA writable_schema = RESET");
        execute("COMMIT");
    }

    /** SQLite makes its own tables itself, but for those of ANALYZE, which a plan must find. */
    private void make(SchemaObject object) {
        String name = Identifiers.fold(object.name());
        if (object.sql() != null && (!name.startsWith("sqlite_") || name.startsWith("sqlite_stat"))) {
            accepts(object.sql());
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs it if it can be run. */
    boolean accepts(String sql) {
        return refusal(sql) == null;
    }

    /** Runs it; SQLite's words where it cannot be run. */
    @Nullable
    String refusal(String sql) {
        try {
            execute(sql);
            return null;
        } catch (SQLException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    /** The table with another text, its indexes and triggers as before as far as they still can be made. */
    @Nullable
    String replace(String table, String create, Set<String> droppedIndexes) throws SQLException {
        Structure before = Structure.read(connection);
        execute("DROP TABLE main." + Identifiers.quote(table));
        execute("PRAGMA writable_schema = ON");
        String refusal = refusal(create);
        before.indexes(table).stream()
                .filter(index -> !droppedIndexes.contains(index.name()))
                .forEach(this::make);
        before.triggers(table).forEach(this::make);
        execute("PRAGMA writable_schema = RESET");
        return refusal;
    }

    /** The columns of a view; what is wrong with it, where it cannot be read. */
    List<String> columns(String view) {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + Sql.main(view) + " LIMIT 0")) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                names.add(none.getMetaData().getColumnLabel(i));
            }
            return names;
        } catch (SQLException e) {
            return List.of(UNREADABLE + e.getMessage());
        }
    }

    /** Whether {@link #columns} are those of a view, and not the reason why it cannot be read. */
    boolean readable(List<String> columns) {
        return !columns.get(0).startsWith(UNREADABLE);
    }

    String text(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sql FROM main.sqlite_schema WHERE type = 'table'"
                        + " AND name = " + Sql.literal(table))) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /**
     * The driver may be one that only the connection's own class loader sees, and that DriverManager therefore does
     * not give us; and the connection may be a pool's wrapper.
     */
    private static Connection open(Connection original) throws SQLException {
        for (ClassLoader loader : loaders(original)) {
            try {
                Object driver = Class.forName("org.sqlite.JDBC", true, loader)
                        .getDeclaredConstructor()
                        .newInstance();
                Connection opened = ((Driver) driver).connect(URL, new Properties());
                if (opened != null) {
                    return opened;
                }
            } catch (ReflectiveOperationException | LinkageError e) {
                continue;
            }
        }
        return DriverManager.getConnection(URL);
    }

    private static Set<ClassLoader> loaders(Connection original) throws SQLException {
        Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
        loaders.add(unwrapped(original).getClass().getClassLoader());
        loaders.add(original.getMetaData().getClass().getClassLoader());
        loaders.add(Thread.currentThread().getContextClassLoader());
        loaders.add(Mirror.class.getClassLoader());
        Set<ClassLoader> present = new LinkedHashSet<>();
        for (ClassLoader loader : loaders) {
            if (loader != null) {
                present.add(loader);
            }
        }
        return present;
    }

    private static Connection unwrapped(Connection connection) {
        try {
            return connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        } catch (SQLException e) {
            return connection;
        }
    }
}
