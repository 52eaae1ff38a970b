package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.ColumnSpec;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.ValueForm;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A column as a field of an entity, or as a component of its key. */
final class ColumnAnnotations {

    private final String packageName;

    ColumnAnnotations(String packageName) {
        this.packageName = packageName;
    }

    String packageName() {
        return packageName;
    }

    FieldSpec field(BasicAttribute attribute) {
        FieldSpec.Builder field = FieldSpec.builder(Types.of(attribute.type()), attribute.name(), Modifier.PRIVATE);
        annotations(attribute).forEach(field::addAnnotation);
        Initial initial = attribute.initial();
        if (initial != null) {
            field.initializer(Initials.of(initial, attribute.type(), packageName));
        }
        return field.build();
    }

    ParameterSpec component(BasicAttribute attribute) {
        return ParameterSpec.builder(Types.of(attribute.type()), attribute.name())
                .addAnnotations(annotations(attribute))
                .build();
    }

    List<AnnotationSpec> annotations(BasicAttribute attribute) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (attribute.column().generated()) {
            annotations.add(Annotations.of(Persistence.GENERATED)
                    .with("event", "{$1T.INSERT, $1T.UPDATE}", Persistence.EVENT_TYPE)
                    .build());
        }
        form(attribute.form(), annotations);
        annotations.add(column(attribute.column()));
        return annotations;
    }

    private void form(ValueForm form, List<AnnotationSpec> annotations) {
        if (form instanceof ValueForm.Converted converted) {
            annotations.add(convert(ClassName.get(packageName, converted.converterName())));
        } else if (form instanceof ValueForm.EnumText text) {
            annotations.add(convert(ClassName.get(packageName, text.enumName(), EnumTypes.CONVERTER)));
        } else if (form instanceof ValueForm.UuidText) {
            annotations.add(jdbcType("VARCHAR"));
        } else if (form instanceof ValueForm.Mixed) {
            annotations.add(jdbcType("JAVA_OBJECT"));
        }
    }

    private static AnnotationSpec convert(TypeName converter) {
        return Annotations.of(Persistence.CONVERT)
                .with("converter", "$T.class", converter)
                .build();
    }

    private static AnnotationSpec jdbcType(String constant) {
        return Annotations.of(Persistence.JDBC_TYPE_CODE)
                .with("value", "$T.$L", Persistence.SQL_TYPES, constant)
                .build();
    }

    private static AnnotationSpec column(ColumnSpec column) {
        Annotations annotation =
                Annotations.of(Persistence.COLUMN).with("name", "$S", Quoting.forAnnotation(column.name()));
        if (!column.nullable()) {
            annotation.with("nullable", "false");
        }
        if (column.length() != null) {
            annotation.with("length", "$L", column.length());
        }
        if (column.precision() != null) {
            annotation.with("precision", "$L", column.precision());
        }
        if (column.scale() != null && column.scale() != 0) {
            annotation.with("scale", "$L", column.scale());
        }
        if (column.generated()) {
            annotation.with("insertable", "false").with("updatable", "false");
        }
        if (column.definition() != null) {
            annotation.with("columnDefinition", "$S", column.definition());
        }
        return annotation.build();
    }

    /** The Java side of an initial value. */
    private static final class Initials {

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
            if (initial instanceof Initial.Constant constant) {
                return CodeBlock.of("$T.$L", ClassName.get(packageName, constant.enumName()), constant.constant());
            }
            return initial instanceof Initial.Fixed fixed
                    ? CodeBlock.of("$T.parse($S)", Types.of(type), fixed.iso())
                    : now(type);
        }

        private static CodeBlock number(String digits, JavaType type) {
            if (type.equals(JavaType.BIG_DECIMAL)) {
                return CodeBlock.of("new $T($S)", Types.of(type), digits);
            }
            return CodeBlock.of("$L", type.equals(JavaType.LONG) ? digits + "L" : digits);
        }

        private static CodeBlock now(JavaType type) {
            ClassName units = ClassName.get("java.time.temporal", "ChronoUnit");
            ClassName utc = ClassName.get("java.time", "ZoneOffset");
            if (type.equals(JavaType.LOCAL_DATE)) {
                return CodeBlock.of("$T.now($T.UTC)", Types.of(type), utc);
            }
            return type.equals(JavaType.INSTANT)
                    ? CodeBlock.of("$T.now().truncatedTo($T.SECONDS)", Types.of(type), units)
                    : CodeBlock.of("$T.now($T.UTC).truncatedTo($T.SECONDS)", Types.of(type), utc, units);
        }
    }
}
