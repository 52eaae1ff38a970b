package io.github.schemata.codegen.proof.inside.read;

import io.github.schemata.codegen.proof.Engine;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.Sources;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What the database says of its own rows. */
public record RowCounts(ProofSource database, Schema schema) {

    public long of(@Nullable String table, @Nullable String query) throws SQLException {
        return table != null || query == null
                ? first("select count(*) from " + rowsOf(String.valueOf(table)))
                : first("select count(*) from (" + query + ") as counted");
    }

    /** SQLite would count the entries of an index, which may be sorted by a collation that only the application has. */
    private String rowsOf(String source) {
        boolean indexed = database.engine() == Engine.SQLITE
                && Sources.table(schema, source)
                        .filter(table -> !table.indexes().isEmpty())
                        .isPresent();
        return indexed ? nameOf(source) + " not indexed" : nameOf(source);
    }

    private String nameOf(String source) {
        return Sources.named(schema, source)
                .map(name -> nameOf(name))
                .orElseGet(() -> database.sql().quoted(source));
    }

    private String nameOf(TableName name) {
        String quoted = database.sql().quoted(name.name());
        return name.schema() == null ? quoted : database.sql().quoted(name.schema()) + "." + quoted;
    }

    /** How many foreign keys of the table's rows lead to no row. */
    public long brokenReferences(String source) throws SQLException {
        if (database.engine() == Engine.SQLITE) {
            return first("select count(*) from pragma_foreign_key_check('" + source.replace("'", "''") + "')");
        }
        long broken = 0;
        for (Table table : schema.tables()) {
            if (table.name().toString().equals(source)) {
                for (ForeignKey key : table.foreignKeys()) {
                    broken += first(broken(table, key));
                }
            }
        }
        return broken;
    }

    private String broken(Table table, ForeignKey key) {
        StringBuilder same = new StringBuilder("1 = 1");
        StringBuilder given = new StringBuilder("1 = 1");
        for (int i = 0; i < key.columns().size(); i++) {
            String column = "child." + database.sql().quoted(key.columns().get(i));
            given.append(" and ").append(column).append(" is not null");
            same.append(" and parent.")
                    .append(database.sql().quoted(key.targetColumns().get(i)))
                    .append(" = ")
                    .append(column);
        }
        return "select count(*) from " + nameOf(table.name()) + " child where " + given
                + " and not exists (select 1 from " + nameOf(key.target()) + " parent where " + same + ")";
    }

    private long first(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        } catch (SQLException e) {
            // Servers say it in several lines.
            throw database.engine() == Engine.SQLITE ? e : new SQLException(Causes.line(e), e);
        }
    }
}
