package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.replay.Trial;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the states of a server's database, all of it each time. */
final class ServerStateReader implements StateReader {

    private final Trial trial;
    private final RowReader rows = new RowReader();

    ServerStateReader(Trial trial) {
        this.trial = trial;
    }

    @Override
    public State read() throws SQLException {
        Schema schema = trial.schema();
        Map<String, TableRows> contents = new LinkedHashMap<>();
        Connection connection = trial.connection();
        String quote = connection.getMetaData().getIdentifierQuoteString();
        try (Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                contents.put(
                        table.name().toString(), rows.read(statement, quoted(table.name(), quote), () -> key(table)));
            }
        }
        return new State(new ServerStructure(schema), contents);
    }

    private static List<String> key(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null ? List.of() : key.columns();
    }

    private static String quoted(TableName table, String quote) {
        String name = quoted(table.name(), quote);
        return table.schema() == null ? name : quoted(table.schema(), quote) + "." + name;
    }

    private static String quoted(String name, String quote) {
        return quote + name.replace(quote, quote + quote) + quote;
    }
}
