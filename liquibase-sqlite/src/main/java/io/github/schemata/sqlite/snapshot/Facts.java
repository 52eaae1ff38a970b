package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.snapshot.DatabaseSnapshot;
import org.jspecify.annotations.Nullable;

/** What a database holds, read once for each snapshot and found by name as SQLite compares names. */
public final class Facts {

    private static final String KEY = Facts.class.getName();

    private final Schema schema;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, View> views = new HashMap<>();
    private final Map<String, Owned> indexes = new HashMap<>();

    /** An index and the table that it stands on. */
    record Owned(Table table, Index index) {}

    private Facts(Schema schema) {
        this.schema = schema;
        schema.tables().forEach(table -> tables.put(key(table.name().name()), table));
        schema.views().forEach(view -> views.put(key(view.name().name()), view));
        for (Table table : schema.tables()) {
            created(table).forEach(index -> indexes.put(key(index.name()), new Owned(table, index)));
        }
    }

    /** What the snapshot's database held when it was first asked. */
    public static Facts of(DatabaseSnapshot snapshot) throws DatabaseException {
        if (snapshot.getScratchData(KEY) instanceof Facts known) {
            return known;
        }
        Facts facts = read(snapshot.getDatabase());
        snapshot.setScratchData(KEY, facts);
        return facts;
    }

    private static Facts read(Database database) throws DatabaseException {
        if (!(database.getConnection() instanceof JdbcConnection connection)) {
            return new Facts(new Schema("SQLite", List.of(), List.of(), List.of(), List.of()));
        }
        try {
            Schema schema = new SqliteReader(connection.getUnderlyingConnection()).read();
            for (Omission omission : schema.omissions()) {
                warn(omission);
            }
            return new Facts(schema);
        } catch (SQLException e) {
            throw new DatabaseException("Cannot read the schema of " + connection.getURL() + ": " + e.getMessage(), e);
        }
    }

    private static void warn(Omission omission) {
        Scope.getCurrentScope()
                .getLog(Facts.class)
                .warning("Left out of the snapshot: " + omission.kind() + " " + omission.name() + ", "
                        + omission.reason());
    }

    /** All of it. */
    public Schema schema() {
        return schema;
    }

    /** The table of that name. */
    public Optional<Table> table(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(tables.get(key(name)));
    }

    /** The view of that name. */
    public Optional<View> view(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(views.get(key(name)));
    }

    /** Whether SQLite lists a view of that name, be it one that it can no longer read. */
    boolean brokenView(@Nullable String name) {
        return name != null
                && schema.omissions().stream()
                        .anyMatch(omission -> omission.kind().equals("view") && same(omission.name(), name));
    }

    /** The created index of that name. */
    Optional<Owned> index(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(indexes.get(key(name)));
    }

    /** The tables, or only the one of that name. */
    List<Table> tables(@Nullable String name) {
        return name == null ? schema.tables() : table(name).map(List::of).orElse(List.of());
    }

    /** Without those that a key brought. */
    static List<Index> created(Table table) {
        return table.indexes().stream()
                .filter(index -> index.origin() == Origin.CREATED)
                .toList();
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && Identifiers.same(one, other);
    }

    private static String key(String name) {
        return Identifiers.fold(name);
    }
}
