package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableText;
import io.github.schemata.sqlite.rebuild.TableFacts.ColumnFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the edits of one table one by one, each tried on the mirror, and chooses the cheapest way to make them all. */
final class EditPlanning {

    private final Connection connection;
    private final Structure structure;
    private final SchemaObject table;
    private final Mirror mirror;
    private final TableFacts original;
    private final RowChecks checks;
    private final InPlace inPlace;
    private final Set<String> droppedIndexes = new LinkedHashSet<>();
    private final List<TableEdit.AddForeignKey> newKeys = new ArrayList<>();
    private TableText text;
    private TableFacts facts;
    private boolean copies;

    EditPlanning(Connection connection, Structure structure, SchemaObject table, Mirror mirror) throws SQLException {
        this.connection = connection;
        this.structure = structure;
        this.table = table;
        this.mirror = mirror;
        this.original = TableFacts.read(connection, table.name());
        this.facts = TableFacts.read(mirror.connection(), table.name());
        this.checks = new RowChecks(original);
        this.inPlace = new InPlace(structure, table.name());
        this.text = TableText.of(table.text());
    }

    void add(TableEdit edit) throws SQLException {
        if (edit instanceof TableEdit.DropColumn drop
                && facts.column(drop.column()).isPresent()) {
            dropColumn(drop);
            return;
        }
        TableText next = text.apply(edit);
        if (next.sql().equals(text.sql())) {
            return;
        }
        advance(edit, next);
        if (edit instanceof TableEdit.AddForeignKey key) {
            newKeys.add(key);
        }
    }

    Plan plan() throws SQLException {
        if (text.sql().equals(table.text())) {
            return new Plan(table.name(), List.of(), List.of(), false);
        }
        ForeignKeyTargets targets = new ForeignKeyTargets(connection, structure, facts);
        targets.refuseLostKeys(original, text);
        for (TableEdit.AddForeignKey key : newKeys) {
            checks.addKey(key, targets.parentColumns(key));
        }
        checks.newRowid(facts);
        List<String> statements = copies
                ? new TableCopy(structure, table, original, facts, text, droppedIndexes, checks.added()).statements()
                : inPlace();
        return new Plan(table.name(), checks.guards(), statements, copies);
    }

    private List<String> inPlace() throws SQLException {
        if (!mirror.text(table.name()).equals(text.sql())) {
            inPlace.text(text.sql());
        }
        return inPlace.statements(text);
    }

    private void dropColumn(TableEdit.DropColumn drop) throws SQLException {
        ColumnUses uses = ColumnUses.of(mirror, table.name(), drop.column());
        Map<String, List<String>> views = ColumnUses.viewColumns(mirror, Structure.read(mirror.connection()));
        Set<String> users = new TreeSet<>();
        if (!drop.undoing()) {
            uses.views().forEach(view -> users.add("view " + view));
        }
        uses.triggers().forEach(trigger -> users.add("trigger " + trigger));
        uses.generatedColumns().forEach(column -> users.add("generated column " + table.name() + "." + column));
        refuse(drop, users);
        droppedIndexes.addAll(uses.indexes());
        advance(drop, text.apply(drop));
        views.forEach((view, columns) -> {
            List<String> now = mirror.columns(view);
            if (drop.undoing() ? mirror.readable(columns) && !mirror.readable(now) : !now.equals(columns)) {
                users.add("view " + view);
            }
        });
        refuse(drop, users);
    }

    private void refuse(TableEdit.DropColumn drop, Set<String> users) {
        if (!users.isEmpty()) {
            throw new SqliteChangeException("Column " + table.name() + "." + drop.column() + " cannot be dropped: "
                    + String.join(", ", users) + (users.size() == 1 ? " uses it" : " use it")
                    + ". Drop or change that first, before this change.");
        }
    }

    private void advance(TableEdit edit, TableText next) throws SQLException {
        TableFacts before = facts;
        String alter = alter(edit, next);
        boolean altered = alter != null && mirror.accepts(alter);
        if (!altered) {
            String refusal = mirror.replace(table.name(), next.sql(), droppedIndexes);
            if (refusal != null) {
                throw new SqliteChangeException("Table " + table.name() + " cannot be changed so: " + refusal
                        + "\nIt would have become: " + next.sql());
            }
        }
        facts = TableFacts.read(mirror.connection(), table.name());
        checks.add(edit, before, facts, next);
        if (altered && alter != null && worksWithRows(edit, next)) {
            inPlace.alter(alter);
        } else if (keepsRows(edit, before) && before.automaticKeys().equals(facts.automaticKeys())) {
            inPlace.text(next.sql());
        } else {
            copies = true;
        }
        text = next;
    }

    private @Nullable String alter(TableEdit edit, TableText next) {
        String start = "ALTER TABLE " + Sql.main(table.name());
        if (edit instanceof TableEdit.DropColumn drop) {
            return cutAtComment(drop.column()) ? null : start + " DROP COLUMN " + Identifiers.quote(drop.column());
        }
        List<String> columns = next.columns();
        if (edit instanceof TableEdit.AddColumn add && Identifiers.same(columns.get(columns.size() - 1), add.name())) {
            return start + " ADD COLUMN " + Identifiers.quote(add.name()) + " " + add.definition();
        }
        return null;
    }

    /**
     * Where the last column goes, SQLite cuts its text at the nearest comma before the name; 3.40, which may run the
     * script, also at one in a comment, and then cannot read what is left.
     */
    private boolean cutAtComment(String column) {
        List<String> columns = text.columns();
        if (!Identifiers.same(columns.get(columns.size() - 1), column)) {
            return false;
        }
        List<Token> before = Tokenizer.tokens(
                text.sql().substring(0, text.column(column).span().start()));
        int i = before.size() - 1;
        while (before.get(i).blank() && before.get(i).text().indexOf(',') < 0) {
            i--;
        }
        return before.get(i).blank();
    }

    /** The mirror has no rows; with rows, ADD COLUMN wants a constant that no foreign key has to find. */
    private boolean worksWithRows(TableEdit edit, TableText next) {
        if (!(edit instanceof TableEdit.AddColumn add)) {
            return true;
        }
        ColumnFacts column = facts.column(add.name()).orElseThrow();
        boolean newKey =
                next.parsed().foreignKeys().size() > text.parsed().foreignKeys().size();
        return column.hidden() != 3
                && Defaults.isConstant(column.defaultValue())
                && !(newKey && column.defaultValue() != null);
    }

    /** Whether the edit changes nothing that is on disk. */
    private boolean keepsRows(TableEdit edit, TableFacts before) {
        if (edit instanceof TableEdit.ChangeType change) {
            String old = before.column(change.column()).orElseThrow().type();
            boolean sameAffinity =
                    TableFacts.affinity(old, facts.strict()).equals(TableFacts.affinity(change.type(), facts.strict()));
            return sameAffinity && before.rowidAlias().equals(facts.rowidAlias());
        }
        return edit instanceof TableEdit.AddNotNull
                || edit instanceof TableEdit.DropNotNull
                || edit instanceof TableEdit.AddCheck
                || edit instanceof TableEdit.DropCheck
                || edit instanceof TableEdit.AddForeignKey
                || edit instanceof TableEdit.DropForeignKey
                || edit instanceof TableEdit.DropForeignKeysTo;
    }
}
