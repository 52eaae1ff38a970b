package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The constructor that the JPA provider calls, and the way to a new object for everyone else: a constructor that takes
 * what the table cannot do without, or, where there is nothing such, a factory method.
 */
final class Constructors {

    private final String packageName;
    private final TargetPaths paths;

    Constructors(String packageName, TargetPaths paths) {
        this.packageName = packageName;
        this.paths = paths;
    }

    List<MethodSpec> of(EntityClass entity) {
        MethodSpec provider = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PROTECTED)
                .addJavadoc("For the persistence provider.\n")
                .build();
        if (entity.source() instanceof RowSource.OfView) {
            return List.of(provider);
        }
        MethodSpec creation = entity.required().isEmpty() ? factory(entity) : constructor(entity);
        return List.of(provider, creation);
    }

    private MethodSpec factory(EntityClass entity) {
        ClassName self = ClassName.get(packageName, entity.name());
        return MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A new object, in no table yet.\n")
                .returns(self)
                .addStatement("return new $T()", self)
                .build();
    }

    private MethodSpec constructor(EntityClass entity) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A new object, in no table yet, with all that the table demands.\n");
        for (String name : entity.required()) {
            addParameter(constructor, entity, name);
        }
        if (entity.identifier() instanceof Identifier.Composite key) {
            CodeBlock components = key.components().stream()
                    .map(component -> component(entity, component))
                    .collect(CodeBlock.joining(", "));
            constructor.addStatement(
                    "this.$N = new $T($L)", key.attribute(), ClassName.get(packageName, key.recordName()), components);
        }
        return constructor.build();
    }

    private void addParameter(MethodSpec.Builder constructor, EntityClass entity, String name) {
        Optional<ToOneAttribute> toOne = toOnes(entity).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
        if (toOne.isPresent()) {
            constructor.addParameter(ClassName.get(packageName, toOne.get().target()), name);
        } else {
            constructor.addParameter(Types.of(basic(entity, name).type()), name);
        }
        // A reference may have the name of the component that it gives: then both are meant to be set.
        boolean component = toOne.isEmpty()
                && entity.identifier() instanceof Identifier.Composite key
                && key.components().stream().anyMatch(part -> part.name().equals(name));
        if (!component) {
            constructor.addStatement("this.$N = $N", name, name);
        }
    }

    /** A key's component is a parameter itself, or stands in the key of an entity that is one. */
    private CodeBlock component(EntityClass entity, BasicAttribute component) {
        boolean reference =
                toOnes(entity).stream().anyMatch(attribute -> attribute.name().equals(component.name()));
        if (!reference && entity.required().contains(component.name())) {
            return CodeBlock.of("$N", component.name());
        }
        for (ToOneAttribute attribute : toOnes(entity)) {
            for (Join join : attribute.joins()) {
                boolean source = entity.required().contains(attribute.name())
                        && join.column().equals(component.column().name());
                if (source) {
                    return CodeBlock.of("$N.$L", attribute.name(), paths.path(attribute.target(), join.referenced()));
                }
            }
        }
        throw new IllegalStateException(entity.name() + ": nothing gives " + component.name() + " its value");
    }

    private static BasicAttribute basic(EntityClass entity, String name) {
        if (entity.identifier() instanceof Identifier.Single single
                && single.value().name().equals(name)) {
            return single.value();
        }
        if (entity.identifier() instanceof Identifier.Composite key) {
            Optional<BasicAttribute> component = key.components().stream()
                    .filter(part -> part.name().equals(name))
                    .findFirst();
            if (component.isPresent()) {
                return component.get();
            }
        }
        return entity.attributes().stream()
                .filter(BasicAttribute.class::isInstance)
                .map(BasicAttribute.class::cast)
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ToOneAttribute> toOnes(EntityClass entity) {
        return entity.attributes().stream()
                .filter(ToOneAttribute.class::isInstance)
                .map(ToOneAttribute.class::cast)
                .toList();
    }
}
