package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.ReadRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.RelationRow;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.TextRow;
import java.util.List;
import java.util.Map;

/** Makes views of catalog rows. */
final class ViewAssembler {

    private final Naming naming;
    private final Map<Long, List<Column>> columns;
    private final Map<Long, List<TextRow>> statements;
    private final Map<Long, List<ReadRow>> reads;

    ViewAssembler(
            Naming naming,
            Map<Long, List<Column>> columns,
            Map<Long, List<TextRow>> statements,
            Map<Long, List<ReadRow>> reads) {
        this.naming = naming;
        this.columns = columns;
        this.statements = statements;
        this.reads = reads;
    }

    View view(RelationRow row) {
        return new View(
                naming.name(row.schema(), row.name()),
                columns.getOrDefault(row.id(), List.of()),
                statements.getOrDefault(row.id(), List.of()).stream()
                        .map(TextRow::text)
                        .findFirst()
                        .orElse(""),
                reads.getOrDefault(row.id(), List.of()).stream()
                        .map(read -> naming.name(read.schema(), read.name()))
                        .sorted(TableName.ORDER)
                        .toList());
    }
}
