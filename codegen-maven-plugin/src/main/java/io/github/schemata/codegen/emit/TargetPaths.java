package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.NestedKey;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the value of a column is reached from an entity: {@code getArtistId()}, {@code getId().album().artistId()}. */
final class TargetPaths {

    private final String packageName;
    private final Map<String, EntityClass> entities = new HashMap<>();

    TargetPaths(EntityModel model) {
        this.packageName = model.packageName();
        model.entities().forEach(entity -> entities.put(entity.name(), entity));
    }

    /** The record that is the key of an entity, be it its own or that of another. */
    ClassName keyRecord(String entityName) {
        Identifier identifier = entity(entityName).identifier();
        return identifier instanceof Identifier.SharedKey shared
                ? keyRecord(shared.target())
                : ClassName.get(packageName, ((Identifier.Composite) identifier).recordName());
    }

    /** The getter of an entity's identifier. */
    String keyOf(String entityName) {
        return Types.getter(entity(entityName).identifier().attribute());
    }

    /** The accessors that lead from an entity to the value of a column. */
    CodeBlock path(String entityName, String column) {
        EntityClass entity = entity(entityName);
        String key = entity.identifier().attribute();
        return inKey(entity, column)
                .map(path -> CodeBlock.of("$L()$L", Types.getter(key), path))
                .or(() -> outsideKey(entity, column))
                .orElseGet(() -> CodeBlock.of("$L()", Types.getter(key)));
    }

    private Optional<CodeBlock> inKey(EntityClass entity, String column) {
        if (entity.identifier() instanceof Identifier.SharedKey) {
            return throughKeyOf(entity, "", column);
        }
        return entity.identifier() instanceof Identifier.Composite key
                ? key.components().stream()
                        .flatMap(component -> inComponent(entity, component, column).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<CodeBlock> inComponent(EntityClass entity, KeyComponent component, String column) {
        if (component instanceof NestedKey nested) {
            return throughKeyOf(entity, nested.name(), column)
                    .map(rest -> CodeBlock.of(".$L()$L", nested.name(), rest));
        }
        return ((BasicAttribute) component).column().name().equals(column)
                ? Optional.of(CodeBlock.of(".$L()", component.name()))
                : Optional.empty();
    }

    private Optional<CodeBlock> throughKeyOf(EntityClass entity, String component, String column) {
        for (ToOneAttribute toOne : toOnes(entity).toList()) {
            boolean gives = toOne.writes() instanceof Writes.Identifier given
                    && given.component().equals(component);
            Optional<Join> join = gives ? join(toOne, column) : Optional.empty();
            if (join.isPresent()) {
                return inKey(entity(toOne.target()), join.get().referenced());
            }
        }
        return Optional.empty();
    }

    private Optional<CodeBlock> outsideKey(EntityClass entity, String column) {
        Optional<CodeBlock> basic = entity.attributes().stream()
                .filter(attribute -> attribute instanceof BasicAttribute value
                        && value.column().name().equals(column))
                .map(attribute -> CodeBlock.of("$L()", Types.getter(attribute.name())))
                .findFirst();
        return basic.or(() -> toOnes(entity)
                .filter(toOne -> toOne.writes() instanceof Writes.Itself)
                .flatMap(toOne -> join(toOne, column).stream()
                        .map(join -> CodeBlock.of(
                                "$L().$L", Types.getter(toOne.name()), path(toOne.target(), join.referenced()))))
                .findFirst());
    }

    private static Optional<Join> join(ToOneAttribute toOne, String column) {
        return toOne.joins().stream()
                .filter(join -> join.column().equals(column))
                .findFirst();
    }

    private static Stream<ToOneAttribute> toOnes(EntityClass entity) {
        Stream<Attribute> attributes = entity.attributes().stream();
        return attributes.filter(ToOneAttribute.class::isInstance).map(ToOneAttribute.class::cast);
    }

    private EntityClass entity(String name) {
        return entities.get(name);
    }
}
