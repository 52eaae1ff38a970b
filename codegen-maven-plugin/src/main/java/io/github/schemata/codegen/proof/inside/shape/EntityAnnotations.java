package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.codegen.proof.MappedEntity;
import io.github.schemata.codegen.proof.MappedEntity.Association;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of an entity's annotations where it is mapped to and what it refers to. */
public final class EntityAnnotations {

    private final Class<?> entity;
    private final Schema schema;

    public EntityAnnotations(Class<?> entity, Schema schema) {
        this.entity = entity;
        this.schema = schema;
    }

    public MappedEntity read() {
        String query = Annotations.subselect(entity);
        String table = query == null
                ? Annotations.tableOf(entity, schema)
                : new MappedQuery(query).source(schema).orElse(null);
        return new MappedEntity(entity.getName(), table, query, Annotations.isReadOnly(entity), associations());
    }

    private List<Association> associations() {
        List<Association> associations = new ArrayList<>();
        Fields.of(entity).forEach(field -> associations.addAll(associationsOf(new AnnotatedField(field))));
        inheritedKey().ifPresent(associations::add);
        return associations;
    }

    private List<Association> associationsOf(AnnotatedField field) {
        JoinTable joinTable = field.joinTable();
        if (joinTable != null || !field.isToOne()) {
            return List.of();
        }
        String target = Annotations.sourceOf(field.targetEntity(), schema);
        List<String> columns = field.joinColumns().stream()
                .map(column ->
                        column.name().isEmpty() ? defaultName(field, target) : Annotations.unquoted(column.name()))
                .toList();
        return columns.isEmpty() ? List.of() : List.of(new Association(columns, target));
    }

    /** Jakarta Persistence: the attribute's name, an underscore, and the name of the referenced key column. */
    private String defaultName(AnnotatedField field, String target) {
        return field.name() + "_" + keyOf(target).stream().findFirst().orElse("id");
    }

    /** A joined subclass refers to its parent's table by its own key. */
    private Optional<Association> inheritedKey() {
        String table = Annotations.tableOf(entity, schema);
        return Stream.<Class<?>>iterate(entity.getSuperclass(), type -> type != null, Class::getSuperclass)
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .map(type -> Annotations.tableOf(type, schema))
                .filter(parent -> !parent.equalsIgnoreCase(table))
                .findFirst()
                .map(parent -> new Association(keyOf(table), parent));
    }

    private List<String> keyOf(@Nullable String table) {
        return table == null
                ? List.of()
                : Sources.table(schema, table)
                        .flatMap(found -> Optional.ofNullable(found.primaryKey()))
                        .map(PrimaryKey::columns)
                        .orElse(List.of());
    }
}
