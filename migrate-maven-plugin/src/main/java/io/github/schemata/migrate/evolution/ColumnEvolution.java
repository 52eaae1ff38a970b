package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the facts of one column that both sides have. */
final class ColumnEvolution {

    private final Run run;
    private final TableName table;
    private final Table wantedTable;
    private final Table foundTable;
    private final Column wanted;
    private final Column found;
    private final String name;
    private boolean defaultGone;

    ColumnEvolution(Run run, Table wantedTable, Table foundTable, Column wanted, Column found) {
        this.run = run;
        this.table = foundTable.name();
        this.wantedTable = wantedTable;
        this.foundTable = foundTable;
        this.wanted = wanted;
        this.found = found;
        this.name = Names.column(TableName.of(table.name()), found.name());
    }

    void compare() {
        SqlType type = type();
        nullability(type);
        defaultValue(type);
        generated();
        collation();
        if (wanted.identity() != Identity.NONE && found.identity() == Identity.NONE && isNumbered()) {
            run.change(new SchemaChange.AddIdentity(table, found, Copies.withIdentity(found, wanted.identity())));
        }
        comment();
    }

    /** Only in SQLite a key column is numbered without being told so. */
    private boolean isNumbered() {
        return run.sameProduct() || wanted.identity() == Identity.AUTOINCREMENT;
    }

    /** The type that the column has in the end. */
    private SqlType type() {
        SqlType type = wantedType();
        if (type.equals(found.type()) || run.types().same(type, found.type())) {
            return found.type();
        }
        Column to = Copies.withType(found, type);
        boolean other = type.getClass() != found.type().getClass();
        if (other
                && !run.complete()
                && DefaultValue.isThere(found.defaultText())
                && DefaultValue.isThere(wanted.defaultText())) {
            defaultGone = true;
            run.change(new SchemaChange.ChangeDefault(table, found, Copies.withDefault(found, null)));
        }
        run.change(new SchemaChange.ChangeType(table, found, to));
        if (Narrowing.loses(found.type(), type)) {
            run.findings()
                    .warn("column " + name + " gets narrower, from " + Wording.type(found.type()) + " to "
                            + Wording.type(type) + ": values that do not fit stop the update or are cut");
        }
        return type;
    }

    /**
     * An enum that is stored by name fits a type that lists the same names. Where the list differs the column becomes
     * what the entity asks for, since no type of every product lists names.
     */
    private SqlType wantedType() {
        AllowedValues allowed = run.allowed(wantedTable.name(), wanted.name());
        boolean listed =
                allowed != null && wanted.type() instanceof SqlType.Text && found.type() instanceof SqlType.Enumeration;
        if (!listed) {
            return wanted.type();
        }
        List<String> values = Objects.requireNonNull(allowed).values();
        boolean same = Set.copyOf(values).equals(Set.copyOf(((SqlType.Enumeration) found.type()).values()));
        return same ? found.type() : wanted.type();
    }

    private void nullability(SqlType type) {
        if (wanted.nullable() == found.nullable() || isKey()) {
            return;
        }
        Column to = Copies.withNullable(Copies.withType(found, type), wanted.nullable());
        String fill = null;
        if (!wanted.nullable() && !run.complete() && !wasKey()) {
            fill = fill();
        }
        run.change(new SchemaChange.ChangeNullability(table, to, fill));
    }

    private @Nullable String fill() {
        String given = run.fills().of(wantedTable.name(), wanted);
        if (given != null) {
            return given;
        }
        if (DefaultValue.isThere(wanted.defaultText())) {
            return wanted.defaultText();
        }
        if (DefaultValue.isThere(found.defaultText())) {
            return found.defaultText();
        }
        run.findings()
                .ask(new Evolution.Question.Fill(
                        Names.column(TableName.of(wantedTable.name().name()), wanted.name())));
        return null;
    }

    /** A key is never NULL in effect; one that goes leaves its columns as they were. */
    private boolean isKey() {
        PrimaryKey key = wantedTable.primaryKey();
        return key == null ? wasKey() : Names.contains(key.columns(), wanted.name());
    }

    private boolean wasKey() {
        PrimaryKey key = foundTable.primaryKey();
        return key != null && Names.contains(key.columns(), found.name());
    }

    private void defaultValue(SqlType type) {
        Column before = defaultGone ? Copies.withDefault(found, null) : found;
        String is = before.defaultText() == null ? null : run.habits().plain(before.defaultText());
        if (DefaultValue.isThere(wanted.defaultText()) || run.complete()) {
            boolean numbered = found.identity() != Identity.NONE || wanted.identity() != Identity.NONE;
            if (!numbered && !DefaultValue.same(type, wanted.defaultText(), is)) {
                Column from = Copies.withType(before, type);
                run.change(new SchemaChange.ChangeDefault(table, from, Copies.withDefault(from, wanted.defaultText())));
            }
        } else if (DefaultValue.isThere(found.defaultText()) && found.identity() == Identity.NONE) {
            run.findings()
                    .unstated(
                            "default " + found.defaultText() + " of column " + name,
                            name + ":default",
                            new SchemaChange.ChangeDefault(table, found, Copies.withDefault(found, null)));
        }
    }

    private void generated() {
        Column.Generated should = wanted.generated();
        Column.Generated is = found.generated();
        if (should == null && !run.complete()) {
            if (is != null) {
                run.findings().stays("expression of column " + name);
            }
            return;
        }
        boolean same = should == null || is == null
                ? should == is
                : Expression.same(should.expression(), run.habits().plain(is.expression()));
        if (!same) {
            run.change(new SchemaChange.ChangeGenerated(table, found, Copies.withGenerated(found, should)));
        }
    }

    private void collation() {
        String should = wanted.collation();
        boolean comparable = run.complete() ? run.sameProduct() : should != null;
        if (comparable && !Objects.equals(fold(should), fold(found.collation()))) {
            run.change(new SchemaChange.ChangeCollation(table, found, Copies.withCollation(found, should)));
        }
    }

    private static @Nullable String fold(@Nullable String text) {
        return text == null ? null : Names.fold(text);
    }

    private void comment() {
        if (run.habits().keepsComments() && (run.complete() ? run.sameProduct() : wanted.comment() != null)) {
            if (!Objects.equals(wanted.comment(), found.comment())) {
                run.change(new SchemaChange.ChangeComment(table, found, found.comment(), wanted.comment()));
            }
        } else if (found.comment() != null && !run.complete()) {
            run.findings()
                    .unstated(
                            "comment of column " + name,
                            name + ":comment",
                            new SchemaChange.ChangeComment(table, found, found.comment(), null));
        }
    }
}
