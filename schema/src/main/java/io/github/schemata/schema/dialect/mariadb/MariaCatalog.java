package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.dialect.mariadb.CatalogRow.ActionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.CheckRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ExpressionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ObjectRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.Owned;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.TriggerRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ViewRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks information_schema about one database, one query per kind over all objects at once. The condition is always one
 * constant name: with it the server looks into that database's folder alone
 * (<a href="https://dev.mysql.com/doc/refman/5.7/en/information-schema-optimization.html">manual</a>).
 */
final class MariaCatalog {

    private final Connection connection;
    private final boolean mariaDb;
    private final String database;

    MariaCatalog(Connection connection, boolean mariaDb, String database) {
        this.connection = connection;
        this.mariaDb = mariaDb;
        this.database = database;
    }

    /** Tables, views and sequences. */
    List<ObjectRow> objects() throws SQLException {
        return query("tables", ObjectRow::of);
    }

    /** The columns of tables and views, by the name of their owner. */
    Map<String, List<ColumnRow>> columns() throws SQLException {
        return byOwner(query("columns", ColumnRow::of));
    }

    /** The columns of the foreign keys, by the name of their table. */
    Map<String, List<ForeignKeyRow>> foreignKeys() throws SQLException {
        return byOwner(query("foreign-keys", ForeignKeyRow::of));
    }

    /** The actions of the foreign keys, by the name of their table. */
    Map<String, List<ActionRow>> actions() throws SQLException {
        return byOwner(query("referential-actions", ActionRow::of));
    }

    /** The parts of the indexes, by the name of their table. */
    Map<String, List<IndexRow>> indexes() throws SQLException {
        return byOwner(query("indexes", IndexRow::of));
    }

    /** The expressions in indexes, by the name of their table; MariaDB has none. */
    Map<String, List<ExpressionRow>> indexExpressions() throws SQLException {
        return mariaDb ? Map.of() : byOwner(query("index-expressions", ExpressionRow::of));
    }

    /** The checks, by the name of their table. */
    Map<String, List<CheckRow>> checks() throws SQLException {
        return byOwner(query(mariaDb ? "checks" : "mysql-checks", CheckRow::of));
    }

    /** The queries of the views. */
    List<ViewRow> views() throws SQLException {
        return query("views", ViewRow::of);
    }

    List<TriggerRow> triggers() throws SQLException {
        return query("triggers", TriggerRow::of);
    }

    private <R extends CatalogRow> List<R> query(String listing, RowReader<R> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CatalogSql.of(listing))) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                List<R> result = new ArrayList<>();
                while (rows.next()) {
                    R row = reader.read(rows);
                    if (row.database().equals(database)) {
                        result.add(row);
                    }
                }
                return result;
            }
        }
    }

    private static <R extends Owned> Map<String, List<R>> byOwner(List<R> rows) {
        Map<String, List<R>> result = new HashMap<>();
        rows.forEach(row ->
                result.computeIfAbsent(row.owner(), name -> new ArrayList<>()).add(row));
        return result;
    }

    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }
}
