package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.model.TemporalConverter;
import io.github.schemata.codegen.model.TimeStyle;
import io.github.schemata.schema.profile.TemporalForm;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A converter between a java.time type and the text or number that stands in a column. */
final class Converters {

    private Converters() {}

    static TypeSpec type(TemporalConverter converter, NullMarks marks, Provider provider) {
        ClassName type = (ClassName) Types.of(converter.type());
        ClassName text = kept(converter, provider);
        return TypeSpec.classBuilder(converter.name())
                .addFields(formats(converter.style()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Writes {@code $L}$L; reads every form in which SQLite keeps dates and times.\n",
                        converter.example(),
                        limit(converter.written()))
                .addSuperinterface(ParameterizedTypeName.get(Persistence.ATTRIBUTE_CONVERTER, type, text))
                .addMethod(EnumTypes.conversion(
                        "convertToDatabaseColumn",
                        marks.nullable(type),
                        marks.nullable(text),
                        written(converter),
                        "attribute"))
                .addMethod(reading(converter, type, text, marks))
                .build();
    }

    /** A number is handed over as the driver reads it by other providers than Hibernate, which asks for the type. */
    private static ClassName kept(TemporalConverter converter, Provider provider) {
        boolean number = converter.style() == null
                && switch (converter.written()) {
                    case EPOCH_SECONDS, EPOCH_MILLIS, JULIAN_DAY -> true;
                    default -> false;
                };
        return number && provider == Provider.PORTABLE ? ClassName.OBJECT : ClassName.get(String.class);
    }

    private static MethodSpec reading(TemporalConverter converter, ClassName type, ClassName kept, NullMarks marks) {
        String method = switch (converter.written()) {
            case EPOCH_MILLIS -> "readMillis";
            case JULIAN_DAY -> "readDays";
            default -> "read";
        };
        return MethodSpec.methodBuilder("convertToEntityAttribute")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(marks.nullable(type))
                .addParameter(marks.nullable(kept), "column")
                .addStatement(
                        "$T moment = $T.$L($L)",
                        OffsetDateTime.class,
                        ClassName.get("", TemporalTexts.NAME),
                        method,
                        kept.equals(ClassName.OBJECT) ? "column == null ? null : column.toString()" : "column")
                .addStatement("return moment == null ? null : moment$L", part(converter.type()))
                .build();
    }

    private static String part(JavaType type) {
        return type.equals(JavaType.OFFSET_DATE_TIME) ? "" : ".to" + type.simpleName() + "()";
    }

    private static CodeBlock written(TemporalConverter converter) {
        TimeStyle style = converter.style();
        if (style != null) {
            return formatted(style);
        }
        return switch (converter.written()) {
            case EPOCH_SECONDS -> CodeBlock.of("$T.toString(attribute.getEpochSecond())", Long.class);
            case EPOCH_MILLIS -> CodeBlock.of("$T.toString(attribute.toEpochMilli())", Long.class);
            case JULIAN_DAY -> CodeBlock.of("$T.days(attribute)", ClassName.get("", TemporalTexts.NAME));
            default -> CodeBlock.of("attribute.toString()");
        };
    }

    private static CodeBlock formatted(TimeStyle style) {
        if (!style.hasSeconds()) {
            return CodeBlock.of(
                    "(attribute.getSecond() == 0 && attribute.getNano() == 0 ? MINUTES : EXACT).format(attribute)");
        }
        return needsTwo(style)
                ? CodeBlock.of("(attribute.getNano() == 0 ? WHOLE : EXACT).format(attribute)")
                : CodeBlock.of("EXACT.format(attribute)");
    }

    private static List<FieldSpec> formats(@Nullable TimeStyle style) {
        if (style == null) {
            return List.of();
        }
        if (!style.hasSeconds()) {
            CodeBlock minutes = CodeBlock.of(
                    "$T.ofPattern($S, $T.ROOT)",
                    DateTimeFormatter.class,
                    style.pattern() + style.offset(),
                    Locale.class);
            return List.of(format("MINUTES", minutes), format("EXACT", writer(style.pattern() + ":ss", 0, style)));
        }
        FieldSpec exact = format(
                "EXACT", writer(style.pattern(), needsTwo(style) || !style.wholeWithout() ? style.digits() : 0, style));
        return needsTwo(style) ? List.of(format("WHOLE", writer(style.pattern(), 0, style)), exact) : List.of(exact);
    }

    /** Whether whole seconds look otherwise than leaving out digits that are zero would make them. */
    private static boolean needsTwo(TimeStyle style) {
        return style.wholeWithout() && style.digits() > 1;
    }

    private static CodeBlock writer(String pattern, int digits, TimeStyle style) {
        return CodeBlock.of(
                "$T.writer($S, $L, $S)", ClassName.get("", TemporalTexts.NAME), pattern, digits, style.offset());
    }

    private static FieldSpec format(String name, CodeBlock value) {
        return FieldSpec.builder(DateTimeFormatter.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
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
