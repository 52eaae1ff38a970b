package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Checks as SQL: stock Liquibase has no change for them. SQLite takes the same statement from version 3.53 on.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">ALTER TABLE</a>
 */
final class Checks {

    private static final UnaryOperator<String> QUOTES = name -> '"' + name.replace("\"", "\"\"") + '"';
    private static final UnaryOperator<String> BACKTICKS = name -> '`' + name.replace("`", "``") + '`';

    /** Words that may be no name without quotes on one of the three. */
    private static final Set<String> RESERVED = Set.of(
            "add",
            "all",
            "alter",
            "and",
            "any",
            "as",
            "asc",
            "between",
            "by",
            "case",
            "check",
            "collate",
            "column",
            "condition",
            "constraint",
            "create",
            "cross",
            "current_date",
            "current_time",
            "current_timestamp",
            "database",
            "default",
            "delete",
            "desc",
            "distinct",
            "do",
            "drop",
            "else",
            "end",
            "except",
            "exists",
            "false",
            "fetch",
            "for",
            "foreign",
            "from",
            "full",
            "grant",
            "group",
            "groups",
            "having",
            "if",
            "in",
            "index",
            "inner",
            "insert",
            "intersect",
            "interval",
            "into",
            "is",
            "join",
            "key",
            "keys",
            "lateral",
            "left",
            "like",
            "limit",
            "lock",
            "natural",
            "not",
            "null",
            "offset",
            "on",
            "only",
            "option",
            "or",
            "order",
            "outer",
            "over",
            "placing",
            "primary",
            "range",
            "rank",
            "references",
            "release",
            "rename",
            "repeat",
            "replace",
            "returning",
            "right",
            "row",
            "rows",
            "schema",
            "select",
            "session_user",
            "set",
            "show",
            "some",
            "sql",
            "system",
            "table",
            "then",
            "to",
            "trigger",
            "true",
            "union",
            "unique",
            "update",
            "usage",
            "use",
            "user",
            "using",
            "values",
            "view",
            "when",
            "where",
            "window",
            "with");

    private Checks() {}

    static List<DraftChange> add(TableName table, CheckConstraint check, Names names) {
        return each(
                table,
                nameOf(table, check),
                names,
                (on, name) -> "ALTER TABLE " + on + " ADD CONSTRAINT " + name + " CHECK (" + check.expression() + ")");
    }

    static List<DraftChange> drop(TableName table, CheckConstraint check, Names names) {
        return each(table, nameOf(table, check), names, (on, name) -> "ALTER TABLE " + on + " DROP CONSTRAINT " + name);
    }

    static String nameOf(TableName table, CheckConstraint check) {
        if (check.name() != null) {
            return check.name();
        }
        String suffix = check.allowed() == null ? "" : "_" + check.allowed().column();
        return table.name() + suffix + "_check";
    }

    private interface Statement {
        String of(String table, String name);
    }

    /** One for all where no name needs quotes, else one for each kind of quotes. */
    private static List<DraftChange> each(TableName table, String constraint, Names names, Statement statement) {
        String plain = names.table(table);
        if (bare(plain, names) && bare(constraint, names) && table.schema() == null) {
            return List.of(Change.sql(null, statement.of(plain, constraint)));
        }
        return List.of(
                Change.sql("postgresql", statement.of(onPostgresql(table, names), quoted(constraint, names, QUOTES))),
                Change.sql("sqlite", statement.of(QUOTES.apply(plain), QUOTES.apply(constraint))),
                Change.sql("mariadb, mysql", statement.of(onMariadb(table, names), BACKTICKS.apply(constraint))));
    }

    static String onMariadb(String name) {
        return BACKTICKS.apply(name);
    }

    static String onMariadb(TableName table, Names names) {
        return (table.schema() == null ? "" : BACKTICKS.apply(table.schema()) + ".")
                + BACKTICKS.apply(names.table(table));
    }

    static String onPostgresql(TableName table, Names names) {
        return (table.schema() == null ? "" : quoted(table.schema(), names, QUOTES) + ".")
                + onPostgresql(names.table(table), names);
    }

    static String onPostgresql(String name, Names names) {
        return quoted(name, names, QUOTES);
    }

    private static String quoted(String name, Names names, UnaryOperator<String> quotes) {
        return bare(name, names) ? name : quotes.apply(name);
    }

    private static boolean bare(String name, Names names) {
        return !names.isExact(name) && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }
}
