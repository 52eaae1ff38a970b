package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.proof.JoinedTable.Key;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Proves join tables: every row is found through the collections, and one is written, read and taken out again. */
final class LinkProver {

    private final ProjectCode code;
    private final Schema schema;
    private final String url;
    private final List<String> notes = new ArrayList<>();

    LinkProver(ProjectCode code, Schema schema, String url) {
        this.code = code;
        this.schema = schema;
        this.url = url;
    }

    List<String> notes() {
        return notes;
    }

    List<EntityProof> prove() {
        List<EntityProof> proofs = new ArrayList<>();
        for (JoinedTable joined : code.joinedTables()) {
            proofs.add(prove(joined));
        }
        return proofs;
    }

    private EntityProof prove(JoinedTable joined) {
        List<String> faults = new ArrayList<>(foreignKeys(joined));
        LinkOutcome read = code.readLinks(joined);
        read.faults().forEach(fault -> faults.add(": " + fault));
        long rows = -1;
        try (Connection connection = SqliteCopy.open(url)) {
            RowCounts counts = new RowCounts(connection);
            rows = counts.rowsOf(joined.table());
            long broken = counts.brokenReferences(joined.table());
            compare(joined, read.rows(), rows, broken, faults);
            if (read.otherRows() != read.rows()) {
                faults.add(": " + read.rows() + " rows on this side, but " + read.otherRows() + " on the other, "
                        + joined.otherSide());
            }
        } catch (SQLException e) {
            faults.add(": the database cannot count " + joined.table() + ": " + e.getMessage());
        }
        WriteOutcome write = code.writeLink(joined);
        if (write instanceof WriteOutcome.Wrong wrong) {
            wrong.faults().forEach(fault -> faults.add(": " + fault));
        }
        return new EntityProof(joined.name(), joined.table(), rows, read.rows(), write, faults);
    }

    /** A row that leads nowhere is in no collection. */
    private void compare(JoinedTable joined, long read, long rows, long broken, List<String> faults) {
        if (read == rows) {
            return;
        }
        if (read < rows && rows - read <= broken) {
            notes.add(joined.name() + ": " + (rows - read) + " rows of " + joined.table()
                    + " lead to rows that do not exist, and are in no collection");
        } else {
            faults.add(": " + read + " rows read, the database has " + rows);
        }
    }

    private List<String> foreignKeys(JoinedTable joined) {
        return schema.table(TableName.of(joined.table())).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> joined.keys().stream().noneMatch(has -> isSame(has, key)))
                .map(key -> ": the foreign key (" + String.join(", ", key.columns()) + ") of " + joined.table() + " to "
                        + key.target() + " is no column of the join table")
                .toList();
    }

    private static boolean isSame(Key mapped, ForeignKey key) {
        return mapped.target().equalsIgnoreCase(key.target().name())
                && lower(mapped.columns()).equals(lower(key.columns()));
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
