package io.github.schemata.codegen.mapping.name;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables, views and columns that a rename can mean. Each is called by its name, bare or in double quotes, with its
 * schema or without; case counts only where two would be meant otherwise.
 */
final class RenameTargets {

    /**
     * What is renamed.
     *
     * @param column null where it is the table or view itself
     */
    record Target(TableName table, @Nullable String column) {

        /** As it can be told from all others. */
        String quoted() {
            String schema = table.schema() == null ? "" : RenameTargets.quoted(table.schema()) + ".";
            String own = schema + RenameTargets.quoted(table.name());
            return column == null ? own : own + "." + RenameTargets.quoted(column);
        }
    }

    private record Source(TableName name, List<String> columns) {}

    private final List<Source> sources;

    RenameTargets(Schema schema) {
        this.sources = Stream.concat(
                        schema.tables().stream().map(table -> source(table.name(), table.columns())),
                        schema.views().stream().map(view -> source(view.name(), view.columns())))
                .toList();
    }

    private static Source source(TableName name, List<Column> columns) {
        return new Source(name, columns.stream().map(Column::name).toList());
    }

    /** All that is called so. */
    List<Target> called(String name) {
        List<Target> exactly = new ArrayList<>();
        List<Target> inAnyCase = new ArrayList<>();
        for (Source source : sources) {
            for (String table : spellings(source.name())) {
                if (table.equalsIgnoreCase(name)) {
                    add(new Target(source.name(), null), table.equals(name), exactly, inAnyCase);
                } else if (begins(name, table + ".")) {
                    boolean exact = name.startsWith(table);
                    columns(source, name.substring(table.length() + 1), exact, exactly, inAnyCase);
                }
            }
        }
        return (exactly.isEmpty() ? inAnyCase : exactly).stream().distinct().toList();
    }

    private static void columns(
            Source source, String name, boolean exact, List<Target> exactly, List<Target> inAnyCase) {
        for (String column : source.columns()) {
            for (String spelling : List.of(column, quoted(column))) {
                if (spelling.equalsIgnoreCase(name)) {
                    boolean same = exact && spelling.equals(name);
                    add(new Target(source.name(), column), same, exactly, inAnyCase);
                }
            }
        }
    }

    private static void add(Target target, boolean exact, List<Target> exactly, List<Target> inAnyCase) {
        (exact ? exactly : inAnyCase).add(target);
    }

    /** The columns of the table that the name begins with; null where it begins with none. */
    @Nullable
    List<String> columnsBehind(String name) {
        return sources.stream()
                .filter(source -> spellings(source.name()).stream().anyMatch(table -> begins(name, table + ".")))
                .map(Source::columns)
                .findFirst()
                .orElse(null);
    }

    List<String> tables() {
        return sources.stream().map(source -> source.name().toString()).toList();
    }

    private static boolean begins(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static List<String> spellings(TableName table) {
        List<String> bare = List.of(table.name(), quoted(table.name()));
        String schema = table.schema();
        return schema == null
                ? bare
                : Stream.concat(
                                bare.stream(),
                                Stream.of(schema, quoted(schema))
                                        .flatMap(prefix -> bare.stream().map(name -> prefix + "." + name)))
                        .toList();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
