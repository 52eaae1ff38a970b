package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.naming.Accessors;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model's types and accessor names, as JavaPoet wants them. */
final class Types {

    private static final String ARRAY = "[]";

    private static final Map<String, TypeName> PRIMITIVES = Stream.of(
                    TypeName.BOOLEAN,
                    TypeName.BYTE,
                    TypeName.CHAR,
                    TypeName.DOUBLE,
                    TypeName.FLOAT,
                    TypeName.INT,
                    TypeName.LONG,
                    TypeName.SHORT)
            .collect(Collectors.toUnmodifiableMap(TypeName::toString, type -> type));

    private Types() {}

    static TypeName of(JavaType type) {
        String name = type.simpleName();
        if (name.endsWith(ARRAY)) {
            String component = name.substring(0, name.length() - ARRAY.length());
            return ArrayTypeName.of(of(new JavaType(type.packageName(), component)));
        }
        TypeName primitive = type.packageName().isEmpty() ? PRIMITIVES.get(name) : null;
        return primitive == null ? named(type.packageName(), name.split("\\.")) : primitive;
    }

    private static ClassName named(String packageName, String[] names) {
        return ClassName.get(packageName, names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    static String getter(String attribute) {
        return Accessors.of(attribute, false).getter();
    }

    static String setter(String attribute) {
        return Accessors.of(attribute, false).setter();
    }
}
