package io.github.schemata.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Identifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How the value of a column is reached from an entity: {@code getArtistId()}, {@code getId().trackId()}. */
final class TargetPaths {

    private final Map<String, EntityClass> entities = new HashMap<>();

    TargetPaths(EntityModel model) {
        model.entities().forEach(entity -> entities.put(entity.name(), entity));
    }

    CodeBlock path(String entityName, String column) {
        EntityClass entity = entities.get(entityName);
        Identifier identifier = entity.identifier();
        if (identifier instanceof Identifier.Composite key) {
            Optional<CodeBlock> component = key.components().stream()
                    .filter(part -> part.column().name().equals(column))
                    .findFirst()
                    .map(part -> CodeBlock.of("$L().$L()", Types.getter(key.attribute()), part.name()));
            if (component.isPresent()) {
                return component.get();
            }
        }
        return CodeBlock.of(
                "$L()",
                Types.getter(basic(entity, column).map(BasicAttribute::name).orElse(identifier.attribute())));
    }

    /** The attribute of that column outside the identifier. */
    static Optional<BasicAttribute> basic(EntityClass entity, String column) {
        return entity.attributes().stream()
                .filter(BasicAttribute.class::isInstance)
                .map(BasicAttribute.class::cast)
                .filter(attribute -> attribute.column().name().equals(column))
                .findFirst();
    }
}
