package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * MariaDB has a number for a boolean, a text for JSON, no offsets; an index comes with every foreign key.
 *
 * @see <a href="https://mariadb.com/kb/en/boolean/">BOOLEAN</a>, <a href="https://mariadb.com/kb/en/json/">JSON</a>,
 *     <a href="https://mariadb.com/kb/en/foreign-keys/">foreign keys</a>
 */
final class MariadbHabits implements Habits {

    /** What JSON is another name of. */
    static final String JSON = "longtext";

    private static final Set<String> OWN = Set.of(
            "tinytext",
            "mediumtext",
            JSON,
            "tinyblob",
            "mediumblob",
            "longblob",
            "mediumint",
            "enum",
            "set",
            "datetime",
            "year",
            "inet4",
            "inet6",
            "tinyint");

    @Override
    public boolean storesAlike(SqlType wanted, SqlType found) {
        if (wanted instanceof SqlType.Bool) {
            return found instanceof SqlType.Whole whole && whole.bits() == 8;
        }
        if (wanted instanceof SqlType.Whole whole) {
            return whole.bits() <= 16 && found instanceof SqlType.Bool;
        }
        if (wanted instanceof SqlType.Json) {
            return found instanceof SqlType.Text text && text.length() == null;
        }
        return wanted instanceof SqlType.Uuid && isUuid(found);
    }

    private static boolean isUuid(SqlType found) {
        return found instanceof SqlType.Text text && Objects.equals(text.length(), 36)
                || found instanceof SqlType.Binary binary && Objects.equals(binary.length(), 16);
    }

    @Override
    public boolean isOwnWord(DeclaredType type) {
        return OWN.contains(type.written());
    }

    @Override
    public boolean keepsByteLengths() {
        return true;
    }

    @Override
    public boolean keepsZones() {
        return false;
    }

    @Override
    public String plain(String expression) {
        return expression;
    }

    @Override
    public boolean hides(Table table, String column) {
        return false;
    }

    @Override
    public boolean isSequence(Table table) {
        return false;
    }

    @Override
    public boolean isBrought(Table table, Index index) {
        List<String> columns = index.parts().stream()
                .map(part -> part.column() == null ? "" : Names.fold(part.column()))
                .toList();
        return !index.unique()
                && table.foreignKeys().stream()
                        .anyMatch(key -> Names.fold(key.columns()).equals(columns));
    }

    /** {@code json_valid(c)} is how a JSON column is told from a text. */
    @Override
    public boolean isOfType(Table table, CheckConstraint check) {
        return Names.fold(check.expression()).strip().startsWith("json_valid(");
    }

    /** InnoDB has no deferred checks, so RESTRICT and NO ACTION are one, and either is shown for none. */
    @Override
    public ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    @Override
    public boolean defers() {
        return false;
    }

    @Override
    public boolean keepsComments() {
        return true;
    }
}
