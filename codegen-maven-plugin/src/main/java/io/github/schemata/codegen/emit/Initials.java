package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The Java side of an initial value. */
final class Initials {

    private Initials() {}

    static CodeBlock of(Initial initial, JavaType type, String packageName) {
        if (initial instanceof Initial.Number number) {
            return number(number.digits(), type);
        }
        if (initial instanceof Initial.Text text) {
            return CodeBlock.of("$S", text.value());
        }
        if (initial instanceof Initial.Truth truth) {
            return CodeBlock.of("$L", truth.value());
        }
        if (initial instanceof Initial.Bytes bytes) {
            return bytes(HexFormat.of().parseHex(bytes.hex()));
        }
        if (initial instanceof Initial.Constant constant) {
            return CodeBlock.of("$T.$L", ClassName.get(packageName, constant.enumName()), constant.constant());
        }
        return initial instanceof Initial.Fixed fixed
                ? CodeBlock.of("$T.parse($S)", Types.of(type), fixed.iso())
                : now(initial, type);
    }

    private static CodeBlock number(String digits, JavaType type) {
        if (type.equals(JavaType.BIG_DECIMAL)) {
            return CodeBlock.of("new $T($S)", Types.of(type), digits);
        }
        if (type.equals(JavaType.FLOAT)) {
            return CodeBlock.of("$LF", digits);
        }
        boolean wide = type.equals(JavaType.LONG)
                || type.equals(JavaType.OBJECT)
                        && digits.chars().allMatch(sign -> sign == '-' || sign >= '0' && sign <= '9');
        return CodeBlock.of("$L", wide ? digits + "L" : digits);
    }

    private static CodeBlock bytes(byte[] bytes) {
        String values = IntStream.range(0, bytes.length)
                .mapToObj(i -> Byte.toString(bytes[i]))
                .collect(Collectors.joining(", "));
        return CodeBlock.of("new byte[] {$L}", values);
    }

    private static CodeBlock now(Initial initial, JavaType type) {
        if (initial instanceof Initial.Now now) {
            return type.equals(JavaType.LOCAL_DATE) ? of(type, now.local()) : truncated(now, type);
        }
        if (initial instanceof Initial.NowText text) {
            return CodeBlock.of(
                    "$T.ofPattern($S, $T.ROOT).format($L)",
                    DateTimeFormatter.class,
                    text.pattern(),
                    Locale.class,
                    of(JavaType.LOCAL_DATE_TIME, text.local()));
        }
        CodeBlock seconds = CodeBlock.of("$T.now().getEpochSecond()", Instant.class);
        return type.equals(JavaType.INTEGER) ? CodeBlock.of("$T.toIntExact($L)", Math.class, seconds) : seconds;
    }

    private static CodeBlock truncated(Initial.Now now, JavaType type) {
        return CodeBlock.of(
                "$L.truncatedTo($T.$L)",
                of(type, now.local()),
                ChronoUnit.class,
                now.unit().name());
    }

    private static CodeBlock of(JavaType type, boolean local) {
        return local || type.equals(JavaType.INSTANT)
                ? CodeBlock.of("$T.now()", Types.of(type))
                : CodeBlock.of("$T.now($T.UTC)", Types.of(type), ZoneOffset.class);
    }
}
