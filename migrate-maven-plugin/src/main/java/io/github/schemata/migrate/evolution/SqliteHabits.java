package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.Set;

/**
 * SQLite keeps declared types as written and has no sequences; Hibernate simulates one by a table.
 *
 * @see <a href="https://www.sqlite.org/lang_createtable.html#rowid">the hidden column</a>
 */
final class SqliteHabits implements Habits {

    private static final Set<String> ROW_ID = Set.of("rowid", "oid", "_rowid_");

    private final boolean zones;

    /** @param zones whether a declared offset from UTC says something; not where SQLite stands for one that has none */
    SqliteHabits(boolean zones) {
        this.zones = zones;
    }

    /**
     * INTEGER has room for 64 bits; a column of no known type takes what comes; Hibernate writes the bytes of a
     * UUID; named types are texts.
     */
    @Override
    public boolean storesAlike(SqlType wanted, SqlType found) {
        if (found.declared().isBlank()) {
            return true;
        }
        if (wanted instanceof SqlType.Whole) {
            return found.declared().strip().equalsIgnoreCase("INTEGER")
                    || found instanceof SqlType.Exact exact && exact.precision() == null;
        }
        if (wanted instanceof SqlType.Uuid) {
            return found instanceof SqlType.Binary;
        }
        return wanted instanceof SqlType.Enumeration
                && (found instanceof SqlType.Text || found instanceof SqlType.Other);
    }

    @Override
    public boolean isOwnWord(DeclaredType type) {
        return false;
    }

    @Override
    public boolean keepsByteLengths() {
        return true;
    }

    @Override
    public boolean keepsZones() {
        return zones;
    }

    @Override
    public String plain(String expression) {
        return expression;
    }

    @Override
    public boolean hides(Table table, String column) {
        return !table.withoutRowId() && ROW_ID.contains(Names.fold(column));
    }

    @Override
    public boolean isSequence(Table table) {
        return table.columns().size() == 1 && Names.same(table.columns().get(0).name(), "next_val");
    }

    @Override
    public boolean isBrought(Table table, Index index) {
        return false;
    }

    @Override
    public boolean isOfType(Table table, CheckConstraint check) {
        return false;
    }

    @Override
    public ReferentialAction action(ReferentialAction action) {
        return action;
    }

    @Override
    public boolean defers() {
        return true;
    }

    @Override
    public boolean keepsComments() {
        return false;
    }
}
