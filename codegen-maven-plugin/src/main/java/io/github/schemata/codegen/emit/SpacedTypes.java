package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.SpacedType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The JDBC types for columns declared with a blank before the parenthesis. */
final class SpacedTypes {

    private static final List<String> TEXT = List.of("isString", "isStringLike", "isStringLikeExcludingClob");
    private static final List<String> NO_TEXT = List.of("isNumber", "isDecimal");

    private SpacedTypes() {}

    static TypeSpec type(SpacedType spaced) {
        TypeSpec.Builder type = TypeSpec.classBuilder(spaced.name())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("For columns declared with a blank before the parenthesis: {@code VARCHAR (50)}. Schema\n"
                        + "validation takes them for NUMERIC, and so this type says that it is.\n")
                .superclass(parent(spaced.kind()))
                .addField(FieldSpec.builder(
                                long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("1L")
                        .build());
        if (spaced.kind() == SpacedType.Kind.ANY) {
            return type.addMethod(MethodSpec.constructorBuilder()
                            .addStatement("super($T.NUMERIC)", Persistence.SQL_TYPES)
                            .build())
                    .build();
        }
        type.addMethod(MethodSpec.methodBuilder("getDefaultSqlTypeCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $T.NUMERIC", Persistence.SQL_TYPES)
                .build());
        if (spaced.kind() == SpacedType.Kind.TEXT) {
            TEXT.forEach(name -> type.addMethod(answer(name, true)));
            NO_TEXT.forEach(name -> type.addMethod(answer(name, false)));
        }
        return type.build();
    }

    private static ClassName parent(SpacedType.Kind kind) {
        String name = switch (kind) {
            case TEXT -> "VarcharJdbcType";
            case BYTES -> "VarbinaryJdbcType";
            case TRUTH -> "BooleanJdbcType";
            case ANY -> "ObjectJdbcType";
        };
        return ClassName.get("org.hibernate.type.descriptor.jdbc", name);
    }

    /** What queries ask before they take the column for an argument of {@code like}. */
    private static MethodSpec answer(String question, boolean answer) {
        return MethodSpec.methodBuilder(question)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addStatement("return $L", answer)
                .build();
    }
}
