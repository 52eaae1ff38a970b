package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.target.TargetNames;
import io.github.schemata.codegen.mapping.type.TypeMapping.Fit;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Java types that the user gives, found by column: a column before a declared type, a name before a glob. */
public final class TypeMappings {

    /** None. */
    public static final TypeMappings NONE = new TypeMappings(List.of(), Map.of(), null);

    private static final int LISTED = 30;

    private final List<TypeMapping> mappings;
    private final Map<String, String> declared;
    private final @Nullable TargetNames names;

    private TypeMappings(List<TypeMapping> mappings, Map<String, String> declared, @Nullable TargetNames names) {
        this.mappings = mappings;
        this.declared = declared;
        this.names = names;
    }

    /** The same for tables that have other names there. */
    public TypeMappings on(TargetNames there) {
        return new TypeMappings(mappings, declared, there);
    }

    /**
     * Reads what was given; what no column of the schema fits is an error. Types are as they are declared there, also
     * where the code is for another database.
     */
    public static TypeMappings of(List<String> given, String ownPackage, Schema schema) {
        List<TypeMapping> mappings = given.stream()
                .filter(text -> !text.isBlank())
                .map(text -> TypeMapping.parse(text.strip(), ownPackage))
                .toList();
        mappings.forEach(mapping -> check(mapping, schema));
        Map<String, String> declared = new HashMap<>();
        if (mappings.stream().anyMatch(TypeMapping::ofType)) {
            columns(schema).forEach(column -> declared.put(column.name(), column.declared()));
        }
        return new TypeMappings(mappings, declared, null);
    }

    /** The mapping of a column: the one that fits best, of several that fit alike the last. */
    public Optional<TypeMapping> of(TableName table, Column column) {
        TypeMapping best = null;
        Fit fit = Fit.NONE;
        for (TypeMapping mapping : mappings) {
            Fit its = fit(mapping, table, column);
            if (its != Fit.NONE && its.compareTo(fit) >= 0) {
                best = mapping;
                fit = its;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the user names just this column. */
    public boolean isNamed(TableName table, Column column) {
        return of(table, column)
                .filter(mapping -> fit(mapping, table, column) == Fit.COLUMN)
                .isPresent();
    }

    private Fit fit(TypeMapping mapping, TableName table, Column column) {
        String name = names == null ? name(table, column) : names.atHome(table, column.name());
        return mapping.fit(name, declared.getOrDefault(name, column.type().declared()));
    }

    public static String name(TableName table, Column column) {
        return table + "." + column.name();
    }

    private static void check(TypeMapping mapping, Schema schema) {
        boolean fits = columns(schema).anyMatch(column -> mapping.fit(column.name(), column.declared()) != Fit.NONE);
        if (!fits) {
            throw new CodegenException("codegen.typeMappings has " + mapping.given() + ", and there is no such "
                    + (mapping.ofType() ? "declared type" : "column") + ".\nThere is "
                    + listed(near(mapping, schema)) + ".");
        }
    }

    /** The columns of the table that was meant, else those of that name, else the tables; or all declared types. */
    private static List<String> near(TypeMapping mapping, Schema schema) {
        if (mapping.ofType()) {
            return columns(schema)
                    .map(Known::declared)
                    .filter(type -> !type.isEmpty())
                    .toList();
        }
        int dot = mapping.left().lastIndexOf('.');
        String table = mapping.left().substring(0, dot + 1);
        String column = mapping.left().substring(dot);
        List<String> names = columns(schema).map(Known::name).toList();
        List<String> ofTable = names.stream()
                .filter(name -> name.regionMatches(true, 0, table, 0, table.length()))
                .toList();
        List<String> ofName = names.stream()
                .filter(name -> name.regionMatches(true, name.length() - column.length(), column, 0, column.length()))
                .toList();
        List<String> close = ofTable.isEmpty() ? ofName : ofTable;
        return close.isEmpty() ? names : close;
    }

    private static String listed(List<String> names) {
        TreeSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        String list = sorted.stream().limit(LISTED).collect(Collectors.joining(", "));
        int more = sorted.size() - LISTED;
        return sorted.isEmpty() ? "none" : more > 0 ? list + " and " + more + " more" : list;
    }

    /** A column, as mappings name it. */
    private record Known(String name, String declared) {}

    private static Stream<Known> columns(Schema schema) {
        return Stream.concat(
                schema.tables().stream()
                        .filter(table -> table.kind() == Table.Kind.ORDINARY)
                        .flatMap(table -> known(table.name(), table.columns())),
                schema.views().stream().flatMap(view -> known(view.name(), view.columns())));
    }

    private static Stream<Known> known(TableName table, List<Column> columns) {
        return columns.stream()
                .map(column -> new Known(name(table, column), column.type().declared()));
    }
}
