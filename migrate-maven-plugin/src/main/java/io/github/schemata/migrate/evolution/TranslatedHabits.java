package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a product has where a changelog, replayed into SQLite, has its types as they are written. */
final class TranslatedHabits implements Habits {

    private static final Pattern CHARACTERS = Pattern.compile("\\bchar_length\\(", Pattern.CASE_INSENSITIVE);

    private final Habits server;

    TranslatedHabits(Habits server) {
        this.server = server;
    }

    /** SQLite's INTEGER may have been any whole number, its NUMERIC any number; what means nothing known, anything. */
    @Override
    public boolean storesAlike(SqlType wanted, SqlType found) {
        if (wanted instanceof SqlType.Whole) {
            return found instanceof SqlType.Whole && wanted.declared().strip().equalsIgnoreCase("INTEGER")
                    || server.storesAlike(wanted, found);
        }
        if (wanted instanceof SqlType.Bool) {
            boolean number = found instanceof SqlType.Whole
                    && !wanted.declared().strip().toLowerCase(Locale.ROOT).startsWith("bool");
            return number || server.storesAlike(wanted, found);
        }
        if (wanted instanceof SqlType.Binary) {
            return found.declared().equalsIgnoreCase("oid") || server.storesAlike(wanted, found);
        }
        return wanted instanceof SqlType.Other || server.storesAlike(wanted, found);
    }

    /** A changelog's type is translated, whatever product's word it is. */
    @Override
    public boolean isOwnWord(DeclaredType type) {
        return false;
    }

    @Override
    public boolean keepsByteLengths() {
        return false;
    }

    @Override
    public boolean keepsZones() {
        return server.keepsZones();
    }

    /** What counts characters there is LENGTH on SQLite. */
    @Override
    public String plain(String expression) {
        return CHARACTERS.matcher(server.plain(expression)).replaceAll("length(");
    }

    @Override
    public boolean hides(Table table, String column) {
        return server.hides(table, column);
    }

    @Override
    public boolean isSequence(Table table) {
        return server.isSequence(table);
    }

    @Override
    public boolean isBrought(Table table, Index index) {
        return server.isBrought(table, index);
    }

    @Override
    public boolean isOfType(Table table, CheckConstraint check) {
        return server.isOfType(table, check);
    }

    @Override
    public ReferentialAction action(ReferentialAction action) {
        return server.action(action);
    }

    @Override
    public boolean defers() {
        return server.defers();
    }

    @Override
    public boolean keepsComments() {
        return server.keepsComments();
    }
}
