package io.github.schemata.codegen.emit;

import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.NestedKey;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells where null may stand: where NULL may stand in the column, and where a new object has no value until the
 * database, or an object that is new itself, gives it one.
 */
final class Nullness {

    private final Map<String, EntityClass> entities = new HashMap<>();

    Nullness(EntityModel model) {
        model.entities().forEach(entity -> entities.put(entity.name(), entity));
    }

    /** Whether an object can be without identifier. */
    boolean ofIdentifier(EntityClass entity) {
        Identifier identifier = entity.identifier();
        if (identifier instanceof Identifier.Single single) {
            return single.generated();
        }
        return identifier instanceof Identifier.RowNumber
                ? entity.source() instanceof RowSource.OfRows
                : !(identifier instanceof Identifier.Composite);
    }

    /** Whether a component of an entity's key can be null, as long as what it comes from is new. */
    boolean ofComponent(EntityClass entity, KeyComponent component) {
        return new Question().ofComponent(entity, component);
    }

    /** Whether an attribute can be null, in a new object or in a row. */
    boolean ofAttribute(EntityClass entity, Attribute attribute) {
        return new Question().ofAttribute(entity, attribute);
    }

    /** One question, which may lead through many entities, but not in circles. */
    private final class Question {

        private final Set<String> asked = new HashSet<>();

        private boolean ofComponent(EntityClass entity, KeyComponent component) {
            if (component instanceof NestedKey nested) {
                return ofIdentifier(entities.get(nested.target()));
            }
            BasicAttribute value = (BasicAttribute) component;
            return !isGiven(entity, value) && !isReached(entity, value.column().name());
        }

        private boolean ofAttribute(EntityClass entity, Attribute attribute) {
            if (attribute instanceof ToOneAttribute toOne) {
                return toOne.optional() || !isGiven(entity, toOne);
            }
            if (!(attribute instanceof BasicAttribute basic)) {
                return false;
            }
            if (basic.column().nullable() || basic.column().generated()) {
                return true;
            }
            boolean filled = basic.initial() != null || isGiven(entity, basic);
            return filled
                    ? follows(entity, basic)
                    : !isReached(entity, basic.column().name());
        }

        /** Whether an association sets the attribute to what its target may not have yet. */
        private boolean follows(EntityClass entity, BasicAttribute basic) {
            return toOnes(entity)
                    .flatMap(toOne -> toOne.joins().stream()
                            .filter(join -> basic.name().equals(join.attribute()))
                            .map(join -> mayBeNull(toOne.target(), join.referenced())))
                    .anyMatch(nullable -> nullable);
        }

        private boolean isGiven(EntityClass entity, Attribute attribute) {
            return entity.required().stream()
                    .anyMatch(required -> required.value().equals(attribute));
        }

        /** Whether an association that a new object must be given brings the column's value, and surely has one. */
        private boolean isReached(EntityClass entity, String column) {
            return entity.required().stream()
                    .filter(required -> required.value() instanceof ToOneAttribute)
                    .map(required -> (ToOneAttribute) required.value())
                    .flatMap(toOne -> toOne.joins().stream()
                            .filter(join -> join.column().equals(column))
                            .map(join -> !mayBeNull(toOne.target(), join.referenced())))
                    .findFirst()
                    .orElse(false);
        }

        private boolean mayBeNull(String target, String column) {
            EntityClass entity = entities.get(target);
            if (!asked.add(target + "." + column)) {
                return true;
            }
            if (entity.identifier() instanceof Identifier.Composite key) {
                Optional<Boolean> component = basics(key.components().stream(), column)
                        .map(value -> ofComponent(entity, value))
                        .findFirst();
                if (component.isPresent()) {
                    return component.get();
                }
            }
            if (entity.identifier() instanceof Identifier.Single single
                    && single.value().column().name().equals(column)) {
                return ofIdentifier(entity);
            }
            return basics(entity.attributes().stream(), column)
                    .map(value -> ofAttribute(entity, value))
                    .findFirst()
                    .orElse(true);
        }
    }

    /** Whether an object that is taken from a collection has no owner until it gets another, or goes. */
    boolean leavesOrphan(ToManyAttribute collection) {
        return toOnes(entities.get(collection.target()))
                .anyMatch(owner -> owner.name().equals(collection.mappedBy()) && !owner.optional());
    }

    private static Stream<BasicAttribute> basics(Stream<?> attributes, String column) {
        return attributes
                .filter(BasicAttribute.class::isInstance)
                .map(BasicAttribute.class::cast)
                .filter(value -> value.column().name().equals(column));
    }

    private static Stream<ToOneAttribute> toOnes(EntityClass entity) {
        return entity.attributes().stream()
                .filter(ToOneAttribute.class::isInstance)
                .map(ToOneAttribute.class::cast);
    }
}
