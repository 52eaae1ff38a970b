package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.PortableConverter;
import io.github.schemata.codegen.model.Provider;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** The converters of code for any provider. */
final class PortableConverters {

    private PortableConverters() {}

    /** A converter's class; EclipseLink finds none without the annotation, Hibernate needs no such. */
    static TypeSpec registered(TypeSpec converter, Provider provider) {
        return provider == Provider.HIBERNATE
                ? converter
                : converter.toBuilder()
                        .addAnnotation(Annotations.bare(Persistence.CONVERTER))
                        .build();
    }

    static TypeSpec type(PortableConverter converter, NullMarks marks) {
        return converter.kind() == PortableConverter.Kind.UUID_TEXT
                ? type(
                        marks,
                        converter.name(),
                        "Reads and writes UUIDs as text.\n",
                        ClassName.get(UUID.class),
                        ClassName.get(String.class),
                        CodeBlock.of("attribute.toString()"),
                        CodeBlock.of("$T.fromString(column)", UUID.class))
                : type(
                        marks,
                        converter.name(),
                        "Leaves every value as it is: columns without a type of their own hold any.\n",
                        ClassName.OBJECT,
                        ClassName.OBJECT,
                        CodeBlock.of("attribute"),
                        CodeBlock.of("column"));
    }

    private static TypeSpec type(
            NullMarks marks,
            String name,
            String comment,
            ClassName type,
            ClassName kept,
            CodeBlock written,
            CodeBlock read) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comment)
                .addSuperinterface(ParameterizedTypeName.get(Persistence.ATTRIBUTE_CONVERTER, type, kept))
                .addMethod(EnumTypes.conversion(
                        "convertToDatabaseColumn", marks.nullable(type), marks.nullable(kept), written, "attribute"))
                .addMethod(EnumTypes.conversion(
                        "convertToEntityAttribute", marks.nullable(kept), marks.nullable(type), read, "column"))
                .build();
    }
}
