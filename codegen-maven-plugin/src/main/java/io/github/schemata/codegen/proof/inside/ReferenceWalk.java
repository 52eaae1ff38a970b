package io.github.schemata.codegen.proof.inside;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Initialises every to-one reference of the rows it is shown, and the collections of the first ones. */
final class ReferenceWalk {

    private static final int FAULTS = 5;
    /** A collection works for one row as for the next, and one parent may have a million children. */
    private static final int COLLECTIONS = 100;

    private final List<Field> toOnes;
    private final List<Field> collections;
    private final List<String> faults = new ArrayList<>();
    private long initialised;
    private long broken;
    private long rows;

    ReferenceWalk(EntityManagerFactory factory, Class<?> entity) {
        List<? extends Attribute<?, ?>> attributes = factory.getMetamodel().entity(entity).getAttributes().stream()
                .filter(Attribute::isAssociation)
                .sorted(Comparator.comparing(Attribute::getName))
                .toList();
        this.toOnes = attributes.stream()
                .filter(attribute -> !attribute.isCollection())
                .map(attribute -> Fields.named(entity, attribute.getName()))
                .toList();
        this.collections = attributes.stream()
                .filter(Attribute::isCollection)
                .map(attribute -> Fields.named(entity, attribute.getName()))
                .toList();
    }

    void follow(List<Object> entities) {
        for (Object entity : entities) {
            toOnes.forEach(field -> follow(entity, field, true));
            if (rows++ < COLLECTIONS) {
                collections.forEach(field -> follow(entity, field, false));
            }
        }
    }

    private void follow(Object entity, Field field, boolean counted) {
        Object reference = Fields.get(entity, field);
        if (reference == null) {
            return;
        }
        Throwable failure = initialise(reference);
        if (counted) {
            initialised++;
        }
        if (failure != null && counted && isMissing(failure)) {
            broken++;
        } else if (failure != null && faults.size() < FAULTS) {
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

    private static boolean isMissing(Throwable failure) {
        return Causes.chain(failure)
                .anyMatch(cause -> cause instanceof EntityNotFoundException
                        || cause.getClass().getSimpleName().equals("ObjectNotFoundException"));
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
