package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.JavaType;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * equals, hashCode and toString. Two objects are the same row when they have the same identifier; a new object is
 * equal to itself alone. The other object is asked by its getter, since it may be a proxy whose fields are empty, and
 * the hash code does not move when the identifier comes with persist.
 */
final class Identity {

    private Identity() {}

    static List<MethodSpec> methods(ClassName self, EntityClass entity, NullMarks marks) {
        String identifier = entity.identifier().attribute();
        boolean array = isArray(entity.identifier());
        return List.of(
                equals(self, Types.getter(identifier), array, marks),
                hashCode(self),
                toString(self, identifier, array));
    }

    private static MethodSpec equals(ClassName self, String getter, boolean array, NullMarks marks) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(marks.nullable(ClassName.OBJECT), "other")
                .beginControlFlow("if (this == other)")
                .addStatement("return true")
                .endControlFlow()
                .addCode(CodeBlock.of(
                        "return other instanceof $T that\n$>$>&& $L() != null\n&& $L;$<$<\n",
                        self,
                        getter,
                        array
                                ? CodeBlock.of("$1T.equals($2L(), that.$2L())", Arrays.class, getter)
                                : CodeBlock.of("$1L().equals(that.$1L())", getter)))
                .build();
    }

    private static boolean isArray(Identifier identifier) {
        BasicAttribute value = identifier instanceof Identifier.Single single
                ? single.value()
                : identifier instanceof Identifier.Shared shared ? shared.value() : null;
        return value != null && value.type().equals(JavaType.BYTES);
    }

    private static MethodSpec hashCode(ClassName self) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $T.class.hashCode()", self)
                .build();
    }

    private static MethodSpec toString(ClassName self, String identifier, boolean array) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $S + $L + $S",
                        self.simpleName() + "[" + identifier + "=",
                        array
                                ? CodeBlock.of("$T.toString($L())", Arrays.class, Types.getter(identifier))
                                : CodeBlock.of("$L()", Types.getter(identifier)),
                        "]")
                .build();
    }
}
