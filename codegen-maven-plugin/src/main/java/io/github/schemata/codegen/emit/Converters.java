package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.TemporalConverter;
import io.github.schemata.schema.profile.TemporalForm;
import java.time.OffsetDateTime;
import javax.lang.model.element.Modifier;

/** A converter between a java.time type and the text or number that stands in a column. */
final class Converters {

    private Converters() {}

    static TypeSpec type(TemporalConverter converter) {
        ClassName type = (ClassName) Types.of(converter.type());
        ClassName text = ClassName.get(String.class);
        return TypeSpec.classBuilder(converter.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Writes {@code $L}$L; reads every form in which SQLite keeps dates and times.\n",
                        TemporalConverter.example(converter.written()),
                        limit(converter.written()))
                .addSuperinterface(ParameterizedTypeName.get(Persistence.ATTRIBUTE_CONVERTER, type, text))
                .addMethod(EnumTypes.conversion(
                        "convertToDatabaseColumn", type, text, written(converter.written()), "attribute"))
                .addMethod(reading(converter, type))
                .build();
    }

    private static MethodSpec reading(TemporalConverter converter, ClassName type) {
        String method = switch (converter.written()) {
            case EPOCH_MILLIS -> "readMillis";
            case JULIAN_DAY -> "readDays";
            default -> "read";
        };
        return MethodSpec.methodBuilder("convertToEntityAttribute")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(String.class, "column")
                .addStatement(
                        "$T moment = $T.$L(column)",
                        OffsetDateTime.class,
                        ClassName.get("", TemporalTexts.NAME),
                        method)
                .addStatement("return moment == null ? null : moment$L", part(converter.type()))
                .build();
    }

    private static String part(JavaType type) {
        return type.equals(JavaType.OFFSET_DATE_TIME) ? "" : ".to" + type.simpleName() + "()";
    }

    private static CodeBlock written(TemporalForm form) {
        ClassName texts = ClassName.get("", TemporalTexts.NAME);
        return switch (form) {
            case DATE -> CodeBlock.of("attribute.toString()");
            case EPOCH_SECONDS -> CodeBlock.of("$T.toString(attribute.getEpochSecond())", Long.class);
            case EPOCH_MILLIS -> CodeBlock.of("$T.toString(attribute.toEpochMilli())", Long.class);
            case JULIAN_DAY -> CodeBlock.of("$T.days(attribute)", texts);
            case DATE_TIME_MINUTES -> CodeBlock.of("$T.minutes(attribute, ' ')", texts);
            case ISO_MINUTES -> CodeBlock.of("$T.minutes(attribute, 'T')", texts);
            default -> CodeBlock.of("$T.$L.format(attribute)", texts, form);
        };
    }

    /** What a number that counts units cannot keep: another number would be another form. */
    private static String limit(TemporalForm form) {
        return switch (form) {
            case EPOCH_SECONDS -> ", whole seconds since 1970";
            case EPOCH_MILLIS, JULIAN_DAY -> ", no finer than milliseconds";
            default -> "";
        };
    }
}
