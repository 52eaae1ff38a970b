package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.NestedKey;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A key of several columns, as a record. */
final class KeyRecords {

    private KeyRecords() {}

    static TypeSpec type(EntityClass entity, Identifier.Composite key, EntityTypes types) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        components.addParameters(components(entity, key, types));
        TypeSpec.Builder type = TypeSpec.recordBuilder(key.recordName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The key of the table {@code $L}.\n",
                        Texts.forJavadoc(entity.source().name().toString()))
                .addAnnotation(Annotations.bare(Persistence.EMBEDDABLE))
                .addSuperinterface(Serializable.class)
                .recordConstructor(components.build());
        types.marks().mark(type);
        boolean arrays = key.components().stream()
                .anyMatch(part ->
                        part instanceof BasicAttribute value && value.type().equals(JavaType.BYTES));
        return arrays ? byContent(type, key, types.marks()).build() : type.build();
    }

    static List<ParameterSpec> components(EntityClass entity, Identifier.Composite key, EntityTypes types) {
        return key.components().stream()
                .map(component -> component(entity, component, types))
                .toList();
    }

    private static ParameterSpec component(EntityClass entity, KeyComponent component, EntityTypes types) {
        if (component instanceof NestedKey nested) {
            TypeName key = types.paths().keyRecord(nested.target());
            return ParameterSpec.builder(types.marks().component(entity, nested, key), nested.name())
                    .build();
        }
        BasicAttribute value = (BasicAttribute) component;
        ParameterSpec part =
                types.columns().component(value, types.marks().component(entity, value, Types.of(value.type())));
        return value.comment() == null || value.comment().isBlank()
                ? part
                : part.toBuilder()
                        .addJavadoc("$L\n", Texts.forJavadoc(value.comment()))
                        .build();
    }

    /** A record compares arrays by identity. */
    private static TypeSpec.Builder byContent(TypeSpec.Builder type, Identifier.Composite key, NullMarks marks) {
        CodeBlock own = values(key, "");
        CodeBlock others = values(key, "that.");
        return type.addMethod(overriding("equals")
                        .returns(boolean.class)
                        .addParameter(marks.nullable(ClassName.OBJECT), "other")
                        .addStatement(
                                "return other instanceof $T that\n&& $T.deepEquals($L, $L)",
                                ClassName.get("", key.recordName()),
                                Arrays.class,
                                own,
                                others)
                        .build())
                .addMethod(overriding("hashCode")
                        .returns(int.class)
                        .addStatement("return $T.deepHashCode($L)", Arrays.class, own)
                        .build());
    }

    static MethodSpec.Builder overriding(String method) {
        return MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private static CodeBlock values(Identifier.Composite key, String owner) {
        return key.components().stream()
                .map(part -> CodeBlock.of("$L$N", owner, part.name()))
                .collect(CodeBlock.joining(", ", "new Object[] {", "}"));
    }
}
