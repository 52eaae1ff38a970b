package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * The generated class that all generated converters share: it reads every form that SQLite's own date functions write
 * or understand (<a href="https://www.sqlite.org/lang_datefunc.html">manual</a>), and holds the forms that are written.
 */
final class TemporalTexts {

    static final String NAME = "TemporalTexts";

    private static final double EPOCH_AS_JULIAN_DAY = 2440587.5;
    private static final long MILLIS_OF_DAY = 86_400_000L;

    /** 9999-12-31T23:59:59Z, which stands for "never" in many a database. As milliseconds it is a day in 1978. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private TemporalTexts() {}

    static TypeSpec type(NullMarks marks) {
        return TypeSpec.classBuilder(NAME)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Reads every form in which SQLite keeps dates and times. A form without an offset is UTC.\n")
                .addField(constant(
                        Pattern.class,
                        "NUMBER",
                        CodeBlock.of("$T.compile($S)", Pattern.class, "[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?")))
                .addField(reader())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(read(marks))
                .addMethod(readMillis(marks))
                .addMethod(readDays(marks))
                .addMethod(number())
                .addMethod(ofMillis())
                .addMethod(ofDays())
                .addMethod(writer())
                .addMethod(days())
                .build();
    }

    private static FieldSpec reader() {
        CodeBlock value = CodeBlock.builder()
                .add("new $T()\n$>$>", DateTimeFormatterBuilder.class)
                .add(".appendPattern($S)\n", "uuuu-MM-dd[['T'][' ']HH:mm[:ss]]")
                .add(
                        ".optionalStart().appendFraction($T.NANO_OF_SECOND, 0, 9, true).optionalEnd()\n",
                        ChronoField.class)
                .add(".optionalStart().appendLiteral(' ').optionalEnd()\n")
                .add(".appendPattern($S)\n", "[XXX][XX][X]")
                .add(".parseDefaulting($T.HOUR_OF_DAY, 0)\n", ChronoField.class)
                .add(".parseDefaulting($T.MINUTE_OF_HOUR, 0)\n", ChronoField.class)
                .add(".parseDefaulting($T.OFFSET_SECONDS, 0)\n", ChronoField.class)
                .add(".toFormatter($T.ROOT)\n", Locale.class)
                .add(".withResolverStyle($T.STRICT)$<$<", ResolverStyle.class)
                .build();
        return constant(DateTimeFormatter.class, "ANY", value);
    }

    private static FieldSpec constant(Class<?> type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private static MethodSpec.Builder method(String name, Class<?> result, Class<?> type, String parameter) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(result)
                .addParameter(type, parameter);
    }

    private static MethodSpec.Builder reading(String name, NullMarks marks) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(marks.nullable(ClassName.get(OffsetDateTime.class)))
                .addParameter(marks.nullable(ClassName.get(String.class)), "column");
    }

    private static MethodSpec read(NullMarks marks) {
        return reading("read", marks)
                .addJavadoc("The moment in a column; an empty text is none.\n")
                .beginControlFlow("if (column == null || column.isBlank())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("String text = column.strip()")
                .beginControlFlow("if (NUMBER.matcher(text).matches())")
                .addStatement("return number(text)")
                .endControlFlow()
                .addStatement("boolean timeOnly = text.length() > 2 && text.charAt(2) == ':'")
                .addStatement("return $T.parse(timeOnly ? $S + text : text, ANY)", OffsetDateTime.class, "1970-01-01T")
                .build();
    }

    private static MethodSpec readMillis(NullMarks marks) {
        return reading("readMillis", marks)
                .addJavadoc("The same for a column whose numbers are milliseconds.\n")
                .addCode(numberOrText(marks, "ofMillis"))
                .build();
    }

    private static MethodSpec readDays(NullMarks marks) {
        return reading("readDays", marks)
                .addJavadoc("The same for a column whose numbers are Julian days.\n")
                .addCode(numberOrText(marks, "ofDays"))
                .build();
    }

    /** Checkers of null see that a column has a text only where it is asked in the same expression. */
    private static CodeBlock numberOrText(NullMarks marks, String reader) {
        CodeBlock.Builder code = CodeBlock.builder();
        String asked = "column != null && NUMBER.matcher(column.strip()).matches()";
        if (!marks.wanted()) {
            code.addStatement("boolean number = " + asked);
        }
        return code.addStatement(
                        "return $L ? $L(new $T(column.strip())) : read(column)",
                        marks.wanted() ? asked : "number",
                        reader,
                        BigDecimal.class)
                .build();
    }

    private static MethodSpec number() {
        return method("number", OffsetDateTime.class, String.class, "text")
                .addModifiers(Modifier.PRIVATE)
                .addJavadoc(
                        "With a point it is a Julian day; beyond the seconds of the year 9999 it is milliseconds.\n")
                .addStatement("$1T number = new $1T(text)", BigDecimal.class)
                .addStatement("double value = number.doubleValue()")
                .beginControlFlow("if (text.indexOf('.') >= 0 && value > 1721059 && value < 5373485)")
                .addStatement("return ofDays(number)")
                .endControlFlow()
                .addStatement(
                        "return ofMillis($T.abs(value) > $LL ? number : number.movePointRight(3))",
                        Math.class,
                        LAST_SECOND)
                .build();
    }

    private static MethodSpec ofMillis() {
        return method("ofMillis", OffsetDateTime.class, BigDecimal.class, "number")
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "$T[] parts = number.movePointRight(6).divideAndRemainder($T.valueOf(1_000_000_000))",
                        BigDecimal.class,
                        BigDecimal.class)
                .addStatement(
                        "return $T.ofEpochSecond(parts[0].longValue(), parts[1].longValue()).atOffset($T.UTC)",
                        Instant.class,
                        ZoneOffset.class)
                .build();
    }

    private static MethodSpec ofDays() {
        return method("ofDays", OffsetDateTime.class, BigDecimal.class, "number")
                .addModifiers(Modifier.PRIVATE)
                .addStatement(
                        "long millis = $T.round((number.doubleValue() - $L) * $L)",
                        Math.class,
                        EPOCH_AS_JULIAN_DAY,
                        MILLIS_OF_DAY)
                .addStatement("return $T.ofEpochMilli(millis).atOffset($T.UTC)", Instant.class, ZoneOffset.class)
                .build();
    }

    private static MethodSpec writer() {
        return method("writer", DateTimeFormatter.class, String.class, "pattern")
                .addParameter(int.class, "digits")
                .addParameter(String.class, "offset")
                .addJavadoc("A format with that many digits behind the seconds, or more where the value has more.\n")
                .addStatement(
                        "return new $T()\n.appendPattern(pattern)\n.appendFraction($T.NANO_OF_SECOND, digits, 9, true)\n"
                                + ".appendPattern(offset)\n.toFormatter($T.ROOT)",
                        DateTimeFormatterBuilder.class,
                        ChronoField.class,
                        Locale.class)
                .build();
    }

    private static MethodSpec days() {
        return method("days", String.class, LocalDateTime.class, "moment")
                .addStatement(
                        "return Double.toString(moment.toInstant($T.UTC).toEpochMilli() / $L.0 + $L)",
                        ZoneOffset.class,
                        MILLIS_OF_DAY,
                        EPOCH_AS_JULIAN_DAY)
                .build();
    }
}
