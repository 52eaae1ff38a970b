package io.github.schemata.migrate.replay;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableEdit.AddForeignKey;
import io.github.schemata.sqlite.edit.TableText;
import io.github.schemata.sqlite.sql.StatementTranslator;
import io.github.schemata.sqlite.sql.Translation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import liquibase.database.Database;
import liquibase.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The texts of tables with foreign keys more, where nothing can be wrong with those. */
final class KeyTexts {

    private final Connection connection;
    private final Database database;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, TableText> texts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    KeyTexts(Connection connection, Schema schema, Database database) {
        this.connection = connection;
        this.database = database;
        for (Table table : schema.tables()) {
            tables.put(Identifiers.fold(table.name().name()), table);
        }
    }

    /** The new text of each table that gets one, by its name; empty where anything is in doubt. */
    Optional<Map<String, String>> with(List<SqlStatement> statements) throws SQLException {
        for (SqlStatement statement : statements) {
            if (!(StatementTranslator.translate(statement, database) instanceof Translation.Edits edits)
                    || !add(edits)) {
                return Optional.empty();
            }
        }
        Map<String, String> written = new LinkedHashMap<>();
        texts.forEach((table, text) -> written.put(table, text.sql()));
        return Optional.of(written);
    }

    private boolean add(Translation.Edits edits) throws SQLException {
        Table table = table(edits.table());
        if (table == null || table.sql() == null || (!isKnown(table) && !isEmpty(table))) {
            return false;
        }
        String name = table.name().name();
        TableText text = texts.getOrDefault(name, TableText.of(table.sql()));
        for (TableEdit edit : edits.edits()) {
            if (!(edit instanceof AddForeignKey key) || !isPlain(table, key)) {
                return false;
            }
            text = text.apply(key);
        }
        texts.put(name, text);
        return true;
    }

    private boolean isKnown(Table table) {
        return texts.containsKey(table.name().name());
    }

    /** Rows could contradict it. */
    private boolean isEmpty(Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1 FROM " + Identifiers.quote(table.name().name()) + " LIMIT 1")) {
            return !row.next();
        }
    }

    private boolean isPlain(Table table, AddForeignKey key) {
        Table parent = table(key.parent());
        return parent != null
                && key.columns().stream()
                        .allMatch(column -> table.column(column).isPresent())
                && isNew(table, key)
                && leadsToAKey(parent, key);
    }

    private boolean isNew(Table table, AddForeignKey key) {
        String name = key.name();
        boolean taken = table.foreignKeys().stream()
                .map(ForeignKey::name)
                .filter(Objects::nonNull)
                .anyMatch(other -> name != null && Identifiers.same(other, name));
        return name != null
                && !taken
                && names.add(Identifiers.fold(table.name().name()) + '\n' + Identifiers.fold(name));
    }

    private static boolean leadsToAKey(Table parent, AddForeignKey key) {
        List<List<String>> keys = new ArrayList<>();
        PrimaryKey primary = parent.primaryKey();
        if (primary != null) {
            keys.add(primary.columns());
        }
        parent.uniqueKeys().stream().map(UniqueKey::columns).forEach(keys::add);
        List<String> columns =
                key.parentColumns().isEmpty() && primary != null ? primary.columns() : key.parentColumns();
        return columns.size() == key.columns().size()
                && keys.stream().anyMatch(one -> folded(one).equals(folded(columns)));
    }

    private static Set<String> folded(List<String> columns) {
        Set<String> folded = new HashSet<>();
        columns.forEach(column -> folded.add(Identifiers.fold(column)));
        return folded;
    }

    private @Nullable Table table(String name) {
        Table table = tables.get(Identifiers.fold(TableName.of(name).name()));
        return table != null && table.kind() == Table.Kind.ORDINARY ? table : null;
    }
}
