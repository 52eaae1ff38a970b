package io.github.schemata.codegen.proof.inside.read;

import io.github.schemata.codegen.proof.inside.boot.Proxies;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.Fields;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Initialises every to-one reference of the rows it is shown, and small collections of the first ones. */
final class ReferenceWalk {

    private static final int FAULTS = 5;
    /** A collection works for one row as for the next. */
    private static final int COLLECTION_ROWS = 5;
    /** Large ones are left alone: a set of entities that all have one hash code is filled in quadratic time. */
    private static final int COLLECTION_SIZE = 200;

    /** So many missing rows are looked for a second time. */
    private static final int LOOKUPS = 1_000;

    private final EntityManagerFactory factory;
    private final Class<?> entity;
    private final List<Field> toOnes;
    private final List<Field> collections;
    private final List<String> faults = new ArrayList<>();
    private long initialised;
    private long broken;
    private int collectionRows;

    ReferenceWalk(EntityManagerFactory factory, Class<?> entity) {
        this.factory = factory;
        this.entity = entity;
        this.toOnes = associations(false);
        this.collections = associations(true);
    }

    private List<Field> associations(boolean collection) {
        return factory.getMetamodel().entity(entity).getAttributes().stream()
                .filter(Attribute::isAssociation)
                .filter(attribute -> attribute.isCollection() == collection)
                .map(Attribute::getName)
                .sorted()
                .map(name -> Fields.named(entity, name))
                .toList();
    }

    void follow(List<Object> rows) {
        for (Object row : rows) {
            toOnes.forEach(field -> followToOne(row, field));
            if (collectionRows++ < COLLECTION_ROWS && !collections.isEmpty()) {
                followCollections(row);
            }
        }
    }

    private void followToOne(Object row, Field field) {
        Object reference = Fields.get(row, field);
        Throwable failure = reference == null ? null : initialise(reference);
        initialised += reference == null ? 0 : 1;
        if (failure != null && Causes.isMissingRow(failure)) {
            broken += broken < LOOKUPS && isFoundAlone(reference, field) ? 0 : 1;
        } else if (failure != null) {
            fault(field, failure);
        }
    }

    /** Read with others, a row is told by its key as Java compares it; alone, as the column's collation does. */
    private boolean isFoundAlone(Object reference, Field field) {
        Object id = factory.getPersistenceUnitUtil().getIdentifier(reference);
        try (EntityManager session = factory.createEntityManager()) {
            Proxies.initialize(session.getReference(field.getType(), id));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** In a session of their own: in the row's, Hibernate would fill those of other rows with them. */
    private void followCollections(Object row) {
        Object id = factory.getPersistenceUnitUtil().getIdentifier(row);
        try (EntityManager session = factory.createEntityManager()) {
            Object found = session.find(entity, id);
            for (Field field : collections) {
                try {
                    Object collection = found == null ? null : Fields.get(found, field);
                    if (collection != null && size(session, found, field) <= COLLECTION_SIZE) {
                        Proxies.initialize(collection);
                    }
                } catch (RuntimeException e) {
                    fault(field, e);
                }
            }
        } catch (RuntimeException e) {
            faults.add("finding a row by its identifier " + id + ": " + Causes.line(e));
        }
    }

    private int size(EntityManager session, Object row, Field field) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Integer> query = builder.createQuery(Integer.class);
        Root<?> root = query.from(entity);
        Expression<Collection<Object>> collection = root.get(field.getName());
        query.select(builder.size(collection)).where(builder.equal(root, row));
        return session.createQuery(query).getSingleResult();
    }

    private void fault(Field field, Throwable failure) {
        if (faults.size() < FAULTS) {
            faults.add("." + field.getName() + ": " + Causes.line(failure));
        }
    }

    private static @Nullable Throwable initialise(Object reference) {
        try {
            Proxies.initialize(reference);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    long initialised() {
        return initialised;
    }

    long broken() {
        return broken;
    }

    List<String> faults() {
        return faults;
    }
}
