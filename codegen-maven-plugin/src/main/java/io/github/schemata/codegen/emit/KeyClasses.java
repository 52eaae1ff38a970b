package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The same key as a class that is used as the record would be: with {@code @MapsId} EclipseLink sets the parts of a key
 * one by one, which a record does not let it do, and providers of Jakarta Persistence 3.1 know no records at all.
 */
final class KeyClasses {

    private KeyClasses() {}

    /** @param entityKey the key as a record */
    static TypeSpec type(EntityClass entity, Identifier.Composite key, EntityTypes types, TypeSpec entityKey) {
        List<ParameterSpec> parts = KeyRecords.components(entity, key, types);
        TypeSpec.Builder type = TypeSpec.classBuilder(key.recordName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(entityKey.javadoc())
                .addAnnotation(Annotations.bare(Persistence.EMBEDDABLE))
                .addSuperinterface(Serializable.class)
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        parts.forEach(part -> type.addField(FieldSpec.builder(part.type(), part.name(), Modifier.PRIVATE)
                .addAnnotations(part.annotations())
                .build()));
        type.addMethod(forProvider(types.marks())).addMethod(constructor(parts));
        parts.forEach(part -> type.addMethod(accessor(part)));
        return (entityKey.methodSpecs().isEmpty()
                        ? byValue(type, key, parts, types.marks())
                        : type.addMethods(entityKey.methodSpecs()))
                .addMethod(text(key, parts))
                .build();
    }

    private static MethodSpec forProvider(NullMarks marks) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PROTECTED)
                .addJavadoc("For the persistence provider.\n")
                .addAnnotations(marks.wanted() ? List.of(NullMarks.suppressed("NullAway.Init")) : List.of())
                .build();
    }

    private static MethodSpec constructor(List<ParameterSpec> parts) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
        parts.forEach(
                part -> constructor.addParameter(part.type(), part.name()).addStatement("this.$1N = $1N", part.name()));
        return constructor.build();
    }

    private static MethodSpec accessor(ParameterSpec part) {
        return MethodSpec.methodBuilder(part.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(part.javadoc())
                .returns(part.type())
                .addStatement("return $N", part.name())
                .build();
    }

    private static TypeSpec.Builder byValue(
            TypeSpec.Builder type, Identifier.Composite key, List<ParameterSpec> parts, NullMarks marks) {
        CodeBlock equal = parts.stream()
                .map(part -> CodeBlock.of("$1T.equals(this.$2N, that.$2N)", Objects.class, part.name()))
                .collect(CodeBlock.joining("\n&& "));
        CodeBlock values =
                parts.stream().map(part -> CodeBlock.of("$N", part.name())).collect(CodeBlock.joining(", "));
        return type.addMethod(KeyRecords.overriding("equals")
                        .returns(boolean.class)
                        .addParameter(marks.nullable(ClassName.OBJECT), "other")
                        .addStatement(
                                "return other instanceof $T that\n&& $L", ClassName.get("", key.recordName()), equal)
                        .build())
                .addMethod(KeyRecords.overriding("hashCode")
                        .returns(int.class)
                        .addStatement("return $T.hash($L)", Objects.class, values)
                        .build());
    }

    /** What a record says. */
    private static MethodSpec text(Identifier.Composite key, List<ParameterSpec> parts) {
        CodeBlock texts = parts.stream()
                .map(part -> CodeBlock.of("$1N=\" + $1N", part.name()))
                .collect(CodeBlock.joining(" + \", ", "\"" + key.recordName() + "[", " + \"]\""));
        return KeyRecords.overriding("toString")
                .returns(String.class)
                .addStatement("return $L", texts)
                .build();
    }
}
