package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.type.TypeMapping;
import io.github.schemata.codegen.mapping.type.TypeMappings;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Types that the user gives to the columns of foreign keys: each has the type of what it references, and no other. */
public final class GivenReferences {

    private GivenReferences() {}

    /** Another type for such a column alone is an error. */
    public static void refuse(TypeMappings types, Map<TableName, List<Relation>> relations) {
        relations.values().stream()
                .flatMap(List::stream)
                .filter(Relation::fits)
                .forEach(relation -> relation.columns()
                        .forEach(name -> refuse(
                                types, relation, relation.table().column(name).orElseThrow())));
    }

    private static void refuse(TypeMappings types, Relation relation, Column column) {
        Column referenced =
                relation.target().column(relation.referencedBy(column.name())).orElseThrow();
        TableName table = relation.table().name();
        TableName target = relation.target().name();
        boolean itself = table.equals(target) && referenced.equals(column);
        if (types.isNamed(table, column) && !itself && !alike(types.of(table, column), types.of(target, referenced))) {
            throw new CodegenException("codegen.typeMappings maps " + TypeMappings.name(table, column)
                    + ", a foreign key: its type is that of " + TypeMappings.name(target, referenced)
                    + ", which it references.\nMap " + TypeMappings.name(target, referenced) + " instead.");
        }
    }

    private static boolean alike(Optional<TypeMapping> one, Optional<TypeMapping> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().type().equals(other.get().type())
                && Objects.equals(one.get().converter(), other.get().converter());
    }
}
