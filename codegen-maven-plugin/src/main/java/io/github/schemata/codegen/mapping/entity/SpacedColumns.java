package io.github.schemata.codegen.mapping.entity;

import io.github.schemata.codegen.mapping.relation.Relation;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.JdbcForm;
import io.github.schemata.codegen.model.SpacedType;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns whose declared type has a blank before its parenthesis, as SQLiteStudio writes them, and chooses
 * what makes Hibernate's schema validation accept them. A key that such columns reference has to go the same way, since
 * they take theirs from it. Tried on Hibernate 6.6.49 and 7.4.1.
 */
public final class SpacedColumns {

    private static final Pattern SPACED = Pattern.compile("[^(]*\\s\\(.*", Pattern.DOTALL);
    private static final Set<JavaType> NUMBERS = Set.of(JavaType.INTEGER, JavaType.LONG, JavaType.DOUBLE);

    private final Map<TableName, Set<String>> referenced = new HashMap<>();
    private final Generated generated;

    public SpacedColumns(Map<TableName, List<Relation>> relations, Generated generated) {
        this.generated = generated;
        relations.values().forEach(all -> all.forEach(this::add));
    }

    private void add(Relation relation) {
        for (String name : relation.columns()) {
            if (relation.table().column(name).filter(SpacedColumns::isSpaced).isPresent()) {
                referenced
                        .computeIfAbsent(relation.target().name(), table -> new HashSet<>())
                        .add(relation.referencedBy(name));
            }
        }
    }

    /** Whether the column, or one that references it, is declared so. */
    boolean has(TableName table, Column column) {
        return isSpaced(column) || referenced.getOrDefault(table, Set.of()).contains(column.name());
    }

    /** How the column's values travel; null for as ever. */
    @Nullable
    JdbcForm jdbcForm(TableName table, Column column, ValueChoice choice) {
        if (choice instanceof ValueChoice.Declared
                || !has(table, column)
                || choice.type().equals(JavaType.BIG_DECIMAL)) {
            return null;
        }
        if (choice instanceof ValueChoice.Plain && NUMBERS.contains(choice.type())) {
            return new JdbcForm.Coded("NUMERIC");
        }
        return new JdbcForm.Own(generated.spacedType(kind(choice)).name());
    }

    private static SpacedType.Kind kind(ValueChoice choice) {
        if (choice instanceof ValueChoice.Mixed) {
            return SpacedType.Kind.ANY;
        }
        if (choice.type().equals(JavaType.BYTES)) {
            return SpacedType.Kind.BYTES;
        }
        return choice.type().equals(JavaType.BOOLEAN) ? SpacedType.Kind.TRUTH : SpacedType.Kind.TEXT;
    }

    private static boolean isSpaced(Column column) {
        return SPACED.matcher(column.type().declared()).matches();
    }
}
