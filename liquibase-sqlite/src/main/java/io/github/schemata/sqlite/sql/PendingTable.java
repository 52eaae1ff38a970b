package io.github.schemata.sqlite.sql;

import io.github.schemata.sqlite.edit.TableEdit;
import java.util.ArrayList;
import java.util.List;
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

    void add(List<TableEdit> more, List<SqlVisitor> theirs) {
        edits.addAll(more);
        visitors = theirs;
    }

    void addAfterwards(SqlStatement statement, List<SqlVisitor> theirs) {
        afterwards.add(new Afterwards(statement, theirs));
    }
}
