package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.model.JavaType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that the user gives.
 *
 * @param given as written
 * @param left which columns: {@code Table.column}, or a declared type; globs are allowed
 * @param ofType whether {@code left} is a declared type
 * @param type the Java type
 * @param converter the user's AttributeConverter; null where the type needs none
 */
public record TypeMapping(
        String given,
        String left,
        boolean ofType,
        JavaType type,
        @Nullable JavaType converter) {

    private static final String TYPE = "type:";

    /** How well a mapping fits a column: of several the best is taken. */
    enum Fit {
        NONE,
        TYPE_GLOB,
        TYPE,
        COLUMN_GLOB,
        COLUMN
    }

    static TypeMapping parse(String given, String ownPackage) {
        int equals = given.lastIndexOf('=');
        String left = equals < 0 ? "" : given.substring(0, equals).strip();
        boolean ofType = left.regionMatches(true, 0, TYPE, 0, TYPE.length());
        String[] right = given.substring(equals + 1).strip().split(":", -1);
        String columns = ofType ? left.substring(TYPE.length()).strip() : left;
        if (equals < 0 || right.length > 2 || !ofType && !left.contains(".")) {
            throw new CodegenException("codegen.typeMappings has " + given + ", which is no type mapping.\n"
                    + "Write Table.column=java.type or type:DECLARED=java.type, with :ConverterClass behind it where an"
                    + " AttributeConverter of yours makes the value.");
        }
        TypeNames.boxed(right[0]).ifPresent(boxed -> {
            throw new CodegenException("codegen.typeMappings maps " + left + " to " + right[0].strip()
                    + ", a primitive type, which cannot hold NULL.\nGive " + boxed + ".");
        });
        JavaType converter = right.length == 1 ? null : type(right[1], given, ownPackage);
        return new TypeMapping(given, columns, ofType, type(right[0], given, ownPackage), converter);
    }

    private static JavaType type(String name, String given, String ownPackage) {
        Optional<JavaType> type = TypeNames.of(name, ownPackage);
        return type.orElseThrow(() -> new CodegenException("codegen.typeMappings has " + given + ", where \""
                + name.strip() + "\" is no name of a class.\n"
                + "Give the name with its package, such as java.time.Year, and no type arguments."));
    }

    /** How well it fits a column of that name, {@code Table.column}, and declared type. */
    Fit fit(String column, String declared) {
        String wanted = ofType ? bare(left) : left;
        String there = ofType ? bare(declared) : column;
        if (wanted.equalsIgnoreCase(there)) {
            return ofType ? Fit.TYPE : Fit.COLUMN;
        }
        if (!wanted.contains("*") && !wanted.contains("?")
                || !glob(wanted).matcher(there).matches()) {
            return Fit.NONE;
        }
        return ofType ? Fit.TYPE_GLOB : Fit.COLUMN_GLOB;
    }

    /** Declared types are the same with other blanks. */
    private static String bare(String declared) {
        return declared.strip()
                .replaceAll("\\s*([(),])\\s*", "$1")
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT);
    }

    private static Pattern glob(String glob) {
        String regex = glob.codePoints()
                .mapToObj(point -> switch (point) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(point));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
