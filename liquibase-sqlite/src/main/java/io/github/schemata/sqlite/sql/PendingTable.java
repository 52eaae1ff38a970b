package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.edit.TableEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;

/** What waits for one table: its edits, and the indexes that are made once they are done. */
final class PendingTable {

    /** An index that is made afterwards. */
    record Afterwards(SqlStatement statement, List<SqlVisitor> visitors) {}

    private final String table;
    private final List<TableEdit> edits = new ArrayList<>();
    private final List<Afterwards> afterwards = new ArrayList<>();
    private List<SqlVisitor> visitors = List.of();

    PendingTable(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    List<TableEdit> edits() {
        return edits;
    }

    List<Afterwards> afterwards() {
        return afterwards;
    }

    List<SqlVisitor> visitors() {
        return visitors;
    }

    /**
     * Whether these cannot be made in one go with what waits: an index waits already; or they change the default of a
     * column that is yet to be added, whose rows are filled with the default that it was added with.
     */
    boolean mustBeDoneBefore(List<TableEdit> more) {
        return !afterwards.isEmpty()
                || more.stream()
                        .map(PendingTable::defaultedColumn)
                        .flatMap(Optional::stream)
                        .anyMatch(this::adds);
    }

    private static Optional<String> defaultedColumn(TableEdit edit) {
        if (edit instanceof TableEdit.SetDefault set) {
            return Optional.of(set.column());
        }
        return edit instanceof TableEdit.DropDefault drop ? Optional.of(drop.column()) : Optional.empty();
    }

    private boolean adds(String column) {
        return edits.stream()
                .anyMatch(edit -> edit instanceof TableEdit.AddColumn added && Identifiers.same(added.name(), column));
    }

    void add(List<TableEdit> more, List<SqlVisitor> theirs) {
        edits.addAll(more);
        visitors = theirs;
    }

    void addAfterwards(SqlStatement statement, List<SqlVisitor> theirs) {
        afterwards.add(new Afterwards(statement, theirs));
    }
}
