package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The Java type of keys that SQLite compares without regard to case. */
final class CaselessText {

    private static final ClassName PARENT = ClassName.get("org.hibernate.type.descriptor.java", "StringJavaType");

    private CaselessText() {}

    static TypeSpec type(String name, NullMarks marks) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "For keys with COLLATE NOCASE: texts that differ in the case of ASCII letters are one key.\n")
                .superclass(PARENT)
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build())
                .addMethod(override("useObjectEqualsHashCode", boolean.class)
                        .addStatement("return false")
                        .build())
                .addMethod(override("areEqual", boolean.class)
                        .addParameter(marks.nullable(ClassName.get(String.class)), "one")
                        .addParameter(marks.nullable(ClassName.get(String.class)), "another")
                        .addStatement(
                                "return one == null || another == null ? one == another : fold(one).equals(fold(another))")
                        .build())
                .addMethod(override("extractHashCode", int.class)
                        .addParameter(String.class, "text")
                        .addStatement("return fold(text).hashCode()")
                        .build())
                .addMethod(fold())
                .build();
    }

    private static MethodSpec.Builder override(String name, Class<?> result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private static MethodSpec fold() {
        return MethodSpec.methodBuilder("fold")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(String.class, "text")
                .addStatement("$1T folded = new $1T(text)", StringBuilder.class)
                .beginControlFlow("for (int i = 0; i < folded.length(); i++)")
                .addStatement("char letter = folded.charAt(i)")
                .beginControlFlow("if (letter >= 'A' && letter <= 'Z')")
                .addStatement("folded.setCharAt(i, (char) (letter + 'a' - 'A'))")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return folded.toString()")
                .build();
    }
}
