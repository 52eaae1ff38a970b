package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.schemata.codegen.model.EntityClass;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * equals, hashCode and toString. Two objects are the same row when they have the same identifier; a new object is
 * equal to itself alone. The other object is asked by its getter, since it may be a proxy whose fields are empty, and
 * the hash code does not move when the identifier comes with persist.
 */
final class Identity {

    private Identity() {}

    static List<MethodSpec> methods(ClassName self, EntityClass entity) {
        String identifier = entity.identifier().attribute();
        return List.of(equals(self, Types.getter(identifier)), hashCode(self), toString(self, identifier));
    }

    private static MethodSpec equals(ClassName self, String getter) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .beginControlFlow("if (this == other)")
                .addStatement("return true")
                .endControlFlow()
                .addCode(CodeBlock.of(
                        "return other instanceof $1T that\n$>$>&& $2L() != null\n&& $2L().equals(that.$2L());$<$<\n",
                        self,
                        getter))
                .build();
    }

    private static MethodSpec hashCode(ClassName self) {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $T.class.hashCode()", self)
                .build();
    }

    private static MethodSpec toString(ClassName self, String identifier) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "return $S + $L() + $S",
                        self.simpleName() + "[" + identifier + "=",
                        Types.getter(identifier),
                        "]")
                .build();
    }
}
