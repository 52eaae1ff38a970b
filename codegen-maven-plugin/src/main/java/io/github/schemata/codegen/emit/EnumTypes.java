package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.Provider;
import javax.lang.model.element.Modifier;

/** The values of a column as an enum, with the converter that the entity names. */
final class EnumTypes {

    static final String CONVERTER = "AsText";

    private EnumTypes() {}

    static TypeSpec type(EnumClass constants, NullMarks marks, Provider provider) {
        ClassName self = ClassName.get("", constants.name());
        TypeSpec.Builder type = TypeSpec.enumBuilder(constants.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What the $L {@code $L} allows.\n", constants.ruler(), Texts.forJavadoc(constants.place()))
                .addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(MethodSpec.methodBuilder("value")
                        .addJavadoc("The value as it stands in the column.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return value")
                        .build())
                .addMethod(lookup(self, constants));
        constants
                .constants()
                .forEach(constant -> type.addEnumConstant(
                        constant.name(),
                        TypeSpec.anonymousClassBuilder("$S", constant.value()).build()));
        return type.addType(PortableConverters.registered(converter(self, marks), provider))
                .build();
    }

    private static MethodSpec lookup(ClassName self, EnumClass constants) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(
                        "The constant of a value.\n\n@throws IllegalArgumentException when the column holds another\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(String.class, "value")
                .beginControlFlow("for ($T constant : values())", self)
                .beginControlFlow("if (constant.value.equals(value))")
                .addStatement("return constant")
                .endControlFlow()
                .endControlFlow()
                .addStatement(
                        "throw new $T($S + value + $S)",
                        IllegalArgumentException.class,
                        "The " + constants.ruler() + " " + constants.place() + " does not list '",
                        "'")
                .build();
    }

    private static TypeSpec converter(ClassName self, NullMarks marks) {
        ClassName text = ClassName.get(String.class);
        return TypeSpec.classBuilder(CONVERTER)
                .addJavadoc("Reads and writes the value that stands in the column.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(ParameterizedTypeName.get(Persistence.ATTRIBUTE_CONVERTER, self, text))
                .addMethod(conversion(
                        "convertToDatabaseColumn",
                        marks.nullable(self),
                        marks.nullable(text),
                        CodeBlock.of("attribute.value()"),
                        "attribute"))
                .addMethod(conversion(
                        "convertToEntityAttribute",
                        marks.nullable(text),
                        marks.nullable(self),
                        CodeBlock.of("of(column)"),
                        "column"))
                .build();
    }

    static MethodSpec conversion(String name, TypeName from, TypeName to, CodeBlock result, String parameter) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(to)
                .addParameter(from, parameter)
                .addStatement("return $N == null ? null : $L", parameter, result)
                .build();
    }
}
