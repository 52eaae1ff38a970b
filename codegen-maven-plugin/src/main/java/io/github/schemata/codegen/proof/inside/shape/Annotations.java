package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Annotations of classes; those of Hibernate by name, since this package compiles without it. */
public final class Annotations {

    private static final String HIBERNATE = "org.hibernate.annotations.";

    private Annotations() {}

    /** The table of an entity, without quotes, with its schema where that is not the current one. */
    public static String tableOf(Class<?> entity, Schema schema) {
        Table table = entity.getAnnotation(Table.class);
        String name = table != null && !table.name().isEmpty() ? unquoted(table.name()) : nameOf(entity);
        return Sources.meant(schema, table == null ? null : namespace(table), name)
                .map(TableName::toString)
                .orElse(name);
    }

    private static String nameOf(Class<?> entity) {
        Entity named = entity.getAnnotation(Entity.class);
        return named != null && !named.name().isEmpty() ? named.name() : entity.getSimpleName();
    }

    /** MariaDB's databases are catalogs to JDBC. */
    private static @Nullable String namespace(Table table) {
        String namespace = table.schema().isEmpty() ? table.catalog() : table.schema();
        return namespace.isEmpty() ? null : unquoted(namespace);
    }

    public static @Nullable String subselect(Class<?> entity) {
        return hibernate(entity, "Subselect")
                .map(found -> (String) value(found, "value"))
                .orElse(null);
    }

    /** Whether an attribute is read by an expression, which a query of the database's own does not know. */
    public static boolean isTransformed(Class<?> entity) {
        return Fields.of(entity).stream()
                .anyMatch(field -> hibernate(field, "ColumnTransformer").isPresent());
    }

    /** The table or view that an entity's rows come from, without quotes. */
    public static String sourceOf(Class<?> entity, Schema schema) {
        String query = subselect(entity);
        return query == null
                ? tableOf(entity, schema)
                : new MappedQuery(query).source(schema).orElse("");
    }

    /** Whether rows cannot be written: immutable, or a query that says nothing of writing. */
    public static boolean isReadOnly(Class<?> entity) {
        boolean onlyQuery =
                subselect(entity) != null && hibernate(entity, "SQLInsert").isEmpty();
        return onlyQuery || hibernate(entity, "Immutable").isPresent();
    }

    static Optional<Annotation> hibernate(AnnotatedElement element, String name) {
        return Arrays.stream(element.getAnnotations())
                .filter(found -> found.annotationType().getName().equals(HIBERNATE + name))
                .findFirst();
    }

    static Object value(Annotation annotation, String member) {
        try {
            return annotation.annotationType().getMethod(member).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + member + " in " + annotation, e);
        }
    }

    /** A name without the backticks or quotes that Hibernate takes for "quote this"; doubled ones inside become one. */
    static String unquoted(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        if (name.length() < 2 || "`\"[".indexOf(first) < 0) {
            return name;
        }
        String inner = name.substring(1, name.length() - 1);
        return first == '[' ? inner : inner.replace("" + first + first, "" + first);
    }
}
