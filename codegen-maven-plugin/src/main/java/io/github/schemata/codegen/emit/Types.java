package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.naming.Accessors;

/** The model's types and accessor names, as JavaPoet wants them. */
final class Types {

    private Types() {}

    static TypeName of(JavaType type) {
        if (type.isArray()) {
            String element = type.simpleName().substring(0, type.simpleName().length() - 2);
            return ArrayTypeName.of(ClassName.get(type.packageName(), element));
        }
        return type.equals(JavaType.BYTES)
                ? ArrayTypeName.of(TypeName.BYTE)
                : ClassName.get(type.packageName(), type.simpleName());
    }

    static String getter(String attribute) {
        return Accessors.of(attribute, false).getter();
    }

    static String setter(String attribute) {
        return Accessors.of(attribute, false).setter();
    }
}
