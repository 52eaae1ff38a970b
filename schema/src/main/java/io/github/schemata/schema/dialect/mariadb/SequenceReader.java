package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ObjectRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Reads the sequences of MariaDB, each of which is a table of one row
 * (<a href="https://mariadb.com/kb/en/create-sequence/">manual</a>): all in one query, and only where that fails one by
 * one. Reading it takes no number.
 */
final class SequenceReader {

    private final Connection connection;
    private final Tables tables;
    private final List<Omission> omissions;

    /** @param omissions where those go that cannot be read */
    SequenceReader(Connection connection, Tables tables, List<Omission> omissions) {
        this.connection = connection;
        this.tables = tables;
        this.omissions = omissions;
    }

    List<Sequence> read(List<ObjectRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            return together(rows);
        } catch (SQLException e) {
            if (!MariaErrors.isOfOneObject(e)) {
                throw e;
            }
            return oneByOne(rows);
        }
    }

    private List<Sequence> oneByOne(List<ObjectRow> rows) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        for (ObjectRow row : rows) {
            try {
                sequences.addAll(together(List.of(row)));
            } catch (SQLException e) {
                if (!MariaErrors.isOfOneObject(e)) {
                    throw e;
                }
                TableName name = tables.name(row.database(), row.name());
                omissions.add(new Omission("sequence", name.toString(), MariaErrors.reason(e), null));
            }
        }
        return sequences;
    }

    private List<Sequence> together(List<ObjectRow> rows) throws SQLException {
        StringJoiner query = new StringJoiner(" UNION ALL ");
        for (int i = 0; i < rows.size(); i++) {
            ObjectRow row = rows.get(i);
            query.add("SELECT " + i + ", start_value, increment FROM " + Literals.quote(row.database()) + "."
                    + Literals.quote(row.name()));
        }
        List<Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet values = statement.executeQuery(query.toString())) {
            while (values.next()) {
                ObjectRow row = rows.get(values.getInt(1));
                sequences.add(
                        new Sequence(tables.name(row.database(), row.name()), values.getLong(2), values.getLong(3)));
            }
        }
        return sequences;
    }
}
