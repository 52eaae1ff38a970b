package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.edit.Names;
import io.github.schemata.sqlite.sql.CreateSqliteIndexStatement.Part;
import java.util.stream.Collectors;

/** CREATE INDEX with expressions, directions, collations and a condition. */
public final class CreateSqliteIndexGenerator extends SqliteOnlyGenerator<CreateSqliteIndexStatement> {

    @Override
    String sql(CreateSqliteIndexStatement statement) {
        String parts =
                statement.parts().stream().map(CreateSqliteIndexGenerator::part).collect(Collectors.joining(", "));
        return "CREATE " + (statement.unique() ? "UNIQUE " : "") + "INDEX "
                + Names.written(statement.indexName())
                + " ON " + Names.written(statement.tableName()) + " (" + parts + ")"
                + (statement.where() == null ? "" : " WHERE " + statement.where());
    }

    private static String part(Part part) {
        String what = part.column() == null ? String.valueOf(part.expression()) : Names.written(part.column());
        String collation = part.collation() == null ? "" : " COLLATE " + Names.written(part.collation());
        return what + collation + (part.descending() ? " DESC" : "");
    }
}
