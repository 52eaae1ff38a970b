package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.CheckRow;
import io.github.schemata.schema.dialect.sqlite.ddl.AllowedValuesReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes checks. The check that stands behind a column in MariaDB has no name: the catalog shows the column's, but no
 * statement takes it, and only MODIFY COLUMN drops such a check.
 */
final class CheckAssembler {

    private final boolean mariaDb;

    CheckAssembler(boolean mariaDb) {
        this.mariaDb = mariaDb;
    }

    /** The checks of one table in declared order, without those that only make a column JSON. */
    List<CheckConstraint> checks(List<CheckRow> rows, List<String> columns) {
        return rows.stream()
                .filter(row -> !isJson(row))
                .map(row -> check(row, columns))
                .toList();
    }

    /** The columns that are JSON: in MariaDB that is a longtext with a check. */
    static Set<String> jsonColumns(List<CheckRow> rows) {
        return rows.stream().filter(CheckAssembler::isJson).map(CheckRow::name).collect(Collectors.toSet());
    }

    private static boolean isJson(CheckRow row) {
        return row.ofColumn() && row.clause().equalsIgnoreCase("json_valid(" + Literals.quote(row.name()) + ")");
    }

    private CheckConstraint check(CheckRow row, List<String> columns) {
        String expression = mariaDb ? row.clause() : withoutParentheses(Literals.unescaped(row.clause()));
        return new CheckConstraint(
                row.ofColumn() ? null : row.name(),
                expression,
                AllowedValuesReader.read(Literals.standard(expression), columns));
    }

    /** MySQL puts one pair around the whole, unless it is a mere call of a function. */
    private static String withoutParentheses(String clause) {
        if (!clause.startsWith("(") || !clause.endsWith(")")) {
            return clause;
        }
        int depth = 0;
        int last = clause.length() - 1;
        String bare = Literals.withoutContent(clause);
        for (int i = 0; i < last; i++) {
            char c = bare.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return clause;
            }
        }
        return clause.substring(1, last);
    }
}
