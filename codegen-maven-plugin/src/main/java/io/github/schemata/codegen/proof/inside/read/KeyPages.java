package io.github.schemata.codegen.proof.inside.read;

import io.github.schemata.codegen.proof.MappedEntity;
import io.github.schemata.codegen.proof.inside.shape.Fields;
import io.github.schemata.codegen.proof.inside.shape.Sources;
import io.github.schemata.schema.Schema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In the order of the primary key, each page behind the last row of the one before: any page is as quick as the first,
 * and no row comes twice or never, as it may by position on a server.
 */
public final class KeyPages implements Pages {

    /** Where each part of the key stands, as names of attributes one in the other. */
    private final List<List<String>> parts;

    private List<Object> last = List.of();
    private int passed;

    private KeyPages(List<List<String>> parts) {
        this.parts = parts;
    }

    /** Empty where the rows have no primary key whose parts can be compared. */
    public static Optional<Pages> of(EntityManagerFactory factory, Class<?> type, MappedEntity mapped, Schema schema) {
        int columns = mapped.query() != null || mapped.table() == null
                ? 0
                : Sources.table(schema, mapped.table())
                        .map(table -> table.primaryKey())
                        .map(key -> key.columns().size())
                        .orElse(0);
        EntityType<?> entity = factory.getMetamodel().entity(type);
        List<List<String>> parts = new ArrayList<>();
        boolean plain = entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .sorted(Comparator.comparing(SingularAttribute::getName))
                .allMatch(attribute -> add(attribute, List.of(), parts));
        return plain && columns > 0 && parts.size() == columns ? Optional.of(new KeyPages(parts)) : Optional.empty();
    }

    private static boolean add(SingularAttribute<?, ?> attribute, List<String> owner, List<List<String>> parts) {
        List<String> path = new ArrayList<>(owner);
        path.add(attribute.getName());
        if (attribute.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED) {
            ManagedType<?> embedded = (EmbeddableType<?>) attribute.getType();
            return embedded.getSingularAttributes().stream()
                    .sorted(Comparator.comparing(SingularAttribute::getName))
                    .allMatch(part -> add(part, path, parts));
        }
        parts.add(path);
        return attribute.getPersistentAttributeType() == PersistentAttributeType.BASIC
                && (attribute.getJavaType().isPrimitive()
                        || Comparable.class.isAssignableFrom(attribute.getJavaType()));
    }

    @Override
    public <T> CriteriaQuery<T> remaining(EntityManager session, Class<T> entity) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<T> query = builder.createQuery(entity);
        Root<T> root = query.from(entity);
        if (!last.isEmpty()) {
            query.where(behindLast(builder, root));
        }
        return query.select(root)
                .orderBy(parts.stream()
                        .map(part -> builder.asc(path(root, part)))
                        .toList());
    }

    private Predicate behindLast(CriteriaBuilder builder, Root<?> root) {
        List<Predicate> ways = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Predicate> conditions = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                conditions.add(builder.equal(path(root, parts.get(j)), last.get(j)));
            }
            conditions.add(greater(builder, path(root, parts.get(i)), last.get(i)));
            ways.add(builder.and(conditions.toArray(Predicate[]::new)));
        }
        return builder.or(ways.toArray(Predicate[]::new));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // What can be compared is decided by the attribute's type.
    private static Predicate greater(CriteriaBuilder builder, Path<?> path, Object value) {
        return builder.greaterThan((Path) path, (Comparable) value);
    }

    private static Path<?> path(Root<?> root, List<String> part) {
        Path<?> path = root;
        for (String name : part) {
            path = path.get(name);
        }
        return path;
    }

    @Override
    public int passed() {
        return passed;
    }

    @Override
    public void pass(Object row, int rows) {
        List<Object> values = new ArrayList<>();
        for (List<String> part : parts) {
            @Nullable Object value = row;
            for (String name : part) {
                value = value == null ? null : Fields.get(value, Fields.named(value.getClass(), name));
            }
            if (value == null) {
                return;
            }
            values.add(value);
        }
        last = values;
        passed += rows;
    }
}
