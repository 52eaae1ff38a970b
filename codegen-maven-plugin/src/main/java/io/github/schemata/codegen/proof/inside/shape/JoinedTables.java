package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.codegen.proof.JoinedTable;
import io.github.schemata.codegen.proof.JoinedTable.Key;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the collections that write a join table. */
public record JoinedTables(List<Class<?>> entities, Schema schema) {

    public List<JoinedTable> all() {
        return entities.stream()
                .flatMap(entity -> Fields.of(entity).stream().flatMap(field -> joined(entity, field).stream()))
                .toList();
    }

    private Optional<JoinedTable> joined(Class<?> entity, Field field) {
        JoinTable table = field.getAnnotation(JoinTable.class);
        if (table == null || table.name().isEmpty() || !field.isAnnotationPresent(ManyToMany.class)) {
            return Optional.empty();
        }
        Class<?> target = element(field);
        return Optional.of(new JoinedTable(
                entity.getName(),
                field.getName(),
                target.getName(),
                otherSide(target, entity, field.getName()),
                nameOf(table),
                List.of(key(table.joinColumns(), entity), key(table.inverseJoinColumns(), target))));
    }

    private String nameOf(JoinTable table) {
        String name = Annotations.unquoted(table.name());
        String namespace = table.schema().isEmpty() ? table.catalog() : table.schema();
        return Sources.meant(schema, namespace.isEmpty() ? null : Annotations.unquoted(namespace), name)
                .map(TableName::toString)
                .orElse(name);
    }

    private Key key(JoinColumn[] columns, Class<?> target) {
        List<String> names = Arrays.stream(columns)
                .map(column -> Annotations.unquoted(column.name()))
                .toList();
        return new Key(names, Annotations.sourceOf(target, schema));
    }

    private static @Nullable String otherSide(Class<?> target, Class<?> entity, String attribute) {
        return Fields.of(target).stream()
                .filter(field -> mappedBy(field).filter(attribute::equals).isPresent())
                .filter(field -> element(field).isAssignableFrom(entity))
                .map(Field::getName)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> mappedBy(Field field) {
        return Stream.ofNullable(field.getAnnotation(ManyToMany.class))
                .map(ManyToMany::mappedBy)
                .findFirst();
    }

    private static Class<?> element(Field field) {
        Class<?> named = field.getAnnotation(ManyToMany.class).targetEntity();
        if (named != void.class) {
            return named;
        }
        Type[] arguments =
                field.getGenericType() instanceof ParameterizedType type ? type.getActualTypeArguments() : new Type[0];
        return arguments.length == 1 && arguments[0] instanceof Class<?> element ? element : Object.class;
    }
}
