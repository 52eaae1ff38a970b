package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ServerNames;
import java.util.List;

/** The names of a baseline's twins: those of {@link ServerNames}, and for indexes and constraints one that nothing else has. */
final class TwinNames {

    private final ServerNames names;

    TwinNames(List<Table> all) {
        this.names = new ServerNames(all);
    }

    String table(String name) {
        return names.table(name);
    }

    String column(String table, String column) {
        return names.column(table, column);
    }

    List<String> columns(String table, List<String> columns) {
        return columns.stream().map(column -> column(table, column)).toList();
    }

    /** A name for an index or constraint that nothing else has. */
    String own(String wanted) {
        return names.own(wanted);
    }
}
