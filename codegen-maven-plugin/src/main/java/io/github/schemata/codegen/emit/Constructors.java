package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.Required;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
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
    private final NullMarks marks;

    Constructors(String packageName, TargetPaths paths, NullMarks marks) {
        this.packageName = packageName;
        this.paths = paths;
        this.marks = marks;
    }

    List<MethodSpec> of(EntityClass entity) {
        MethodSpec provider = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PROTECTED)
                .addJavadoc("For the persistence provider.\n")
                .addAnnotations(marks.leavesOpen(entity) ? List.of(NullMarks.suppressed("NullAway.Init")) : List.of())
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

    /**
     * Those of a base class: the factory method stands there, so that it follows the table while the entity itself stays
     * as the user left it.
     */
    List<MethodSpec> ofBase(EntityClass entity, ClassName base) {
        List<MethodSpec> usual = of(entity);
        if (entity.required().isEmpty()) {
            return usual;
        }
        MethodSpec.Builder inherited = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PROTECTED)
                .addJavadoc("For constructors of your own: all that the table demands.\n");
        fill(inherited, entity, "this");
        ClassName self = ClassName.get(packageName, entity.name());
        String created = freeOf(entity);
        MethodSpec.Builder factory = MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A new object, in no table yet, with all that the table demands.\n")
                .returns(self)
                .addStatement("$T $N = new $T()", base, created, self);
        fill(factory, entity, created);
        factory.addStatement("return ($T) $N", self, created);
        return List.of(usual.get(0), inherited.build(), factory.build());
    }

    /** A name that no parameter has. */
    private static String freeOf(EntityClass entity) {
        String name = "created";
        while (isTaken(entity, name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isTaken(EntityClass entity, String name) {
        return entity.required().stream()
                .anyMatch(required -> required.parameter().equals(name));
    }

    private MethodSpec constructor(EntityClass entity) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A new object, in no table yet, with all that the table demands.\n");
        fill(constructor, entity, "this");
        return constructor.build();
    }

    /** Parameters for what the table demands, and the statements that give it to an object. */
    private void fill(MethodSpec.Builder method, EntityClass entity, String object) {
        entity.required().forEach(required -> addParameter(method, entity, required, object));
        if (entity.identifier() instanceof Identifier.Composite key) {
            CodeBlock components = key.components().stream()
                    .map(component -> component(entity, component))
                    .collect(CodeBlock.joining(", "));
            method.addStatement(
                    "$L.$N = new $T($L)", object, key.attribute(), paths.keyRecord(entity.name()), components);
        }
    }

    private void addParameter(MethodSpec.Builder method, EntityClass entity, Required required, String object) {
        Attribute value = required.value();
        if (value instanceof ToOneAttribute toOne) {
            method.addParameter(ClassName.get(packageName, toOne.target()), required.parameter());
            method.addStatement("$L.$N = $N", object, toOne.name(), required.parameter());
            toOne.joins().stream()
                    .filter(join -> join.attribute() != null)
                    .forEach(join -> method.addStatement(
                            "$L.$N = $L", object, join.attribute(), reached(required, toOne, join)));
        } else if (value instanceof BasicAttribute basic) {
            method.addParameter(Types.of(basic.type()), required.parameter());
            boolean component = entity.identifier() instanceof Identifier.Composite key
                    && key.components().contains(basic);
            if (!component) {
                method.addStatement("$L.$N = $N", object, basic.name(), required.parameter());
            }
        }
    }

    private CodeBlock reached(Required required, ToOneAttribute toOne, Join join) {
        return CodeBlock.of("$N.$L", required.parameter(), paths.path(toOne.target(), join.referenced()));
    }

    /** A key's component is a parameter itself, or stands in the key of an entity that is one. */
    private CodeBlock component(EntityClass entity, KeyComponent component) {
        return entity.required().stream()
                .flatMap(required -> given(required, component).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        entity.name() + ": nothing gives " + component.name() + " its value"));
    }

    private Optional<CodeBlock> given(Required required, KeyComponent component) {
        if (required.value() instanceof BasicAttribute basic) {
            return basic.equals(component) ? Optional.of(CodeBlock.of("$N", required.parameter())) : Optional.empty();
        }
        ToOneAttribute toOne = (ToOneAttribute) required.value();
        if (component instanceof BasicAttribute value) {
            return toOne.joins().stream()
                    .filter(join -> join.column().equals(value.column().name()))
                    .findFirst()
                    .map(join -> reached(required, toOne, join));
        }
        boolean gives = toOne.writes() instanceof Writes.Identifier identifier
                && identifier.component().equals(component.name());
        return gives
                ? Optional.of(CodeBlock.of("$N.$L()", required.parameter(), paths.keyOf(toOne.target())))
                : Optional.empty();
    }
}
