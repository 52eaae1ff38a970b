package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Hibernate's own validation breaks down on, however it is mapped: a column without a declared type, or with one
 * whose parentheses hold no numbers; a view that is broken.
 *
 * @param tables the tables with such a column, virtual ones with such a table behind them first
 * @param views the views with such a column, and the broken ones
 */
record Unvalidatable(List<String> tables, List<String> views) {

    private static final Pattern READABLE = Pattern.compile("[^(]+(\\(\\s*[-+0-9]+\\s*(,\\s*[-+0-9]+\\s*)?\\).*)?");

    static Unvalidatable in(Schema schema) {
        List<Table> odd =
                schema.tables().stream().filter(table -> isOdd(table.columns())).toList();
        // The hidden tables of a virtual one go with it, and only so.
        Stream<String> modules = schema.tables().stream()
                .filter(table -> table.kind() == Table.Kind.VIRTUAL)
                .map(table -> table.name().name())
                .filter(name ->
                        odd.stream().anyMatch(table -> table.name().name().startsWith(name + "_")));
        Stream<String> own = odd.stream()
                .filter(table -> table.kind() != Table.Kind.SHADOW)
                .map(table -> table.name().name());
        Stream<String> views = schema.views().stream()
                .filter(view -> isOdd(view.columns()))
                .map(view -> view.name().name());
        Stream<String> broken = schema.omissions().stream()
                .filter(omission -> omission.kind().equals("view"))
                .map(Omission::name);
        return new Unvalidatable(
                Stream.concat(modules, own).distinct().toList(),
                Stream.concat(views, broken).toList());
    }

    private static boolean isOdd(List<Column> columns) {
        return columns.stream()
                .anyMatch(column -> !READABLE.matcher(column.type().declared()).matches());
    }

    List<String> names() {
        return Stream.concat(tables.stream(), views.stream()).toList();
    }
}
