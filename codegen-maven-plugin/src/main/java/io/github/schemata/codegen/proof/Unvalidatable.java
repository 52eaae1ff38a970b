package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Hibernate's own validation breaks down on, however it is mapped: a column without a declared type, or with one
 * whose parentheses hold no numbers.
 *
 * @param tables the tables with such a column
 * @param views the views with such a column
 */
record Unvalidatable(List<String> tables, List<String> views) {

    private static final Pattern READABLE = Pattern.compile("[^(]+(\\(\\s*[-+0-9]+\\s*(,\\s*[-+0-9]+\\s*)?\\).*)?");

    static Unvalidatable in(Schema schema) {
        List<String> tables = schema.tables().stream()
                // The hidden tables of a virtual one go with it, and only so.
                .filter(table -> table.kind() != Table.Kind.SHADOW)
                .filter(table -> isOdd(table.columns()))
                .map(Table::name)
                .map(TableName::name)
                .toList();
        List<String> views = schema.views().stream()
                .filter(view -> isOdd(view.columns()))
                .map(View::name)
                .map(TableName::name)
                .toList();
        return new Unvalidatable(tables, views);
    }

    private static boolean isOdd(List<Column> columns) {
        return columns.stream()
                .anyMatch(column -> !READABLE.matcher(column.type().declared()).matches());
    }

    boolean isEmpty() {
        return tables.isEmpty() && views.isEmpty();
    }
}
