package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.ColumnSpec;
import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JdbcForm;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.model.ValueForm;
import io.github.schemata.codegen.naming.Quoting;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A column as a field of an entity, or as a component of its key. */
final class ColumnAnnotations {

    private final String packageName;
    private final Provider provider;
    private final Quoting quoting;

    ColumnAnnotations(String packageName, Provider provider, Quoting quoting) {
        this.packageName = packageName;
        this.provider = provider;
        this.quoting = quoting;
    }

    String packageName() {
        return packageName;
    }

    FieldSpec field(BasicAttribute attribute, TypeName type) {
        FieldSpec.Builder field = FieldSpec.builder(type, attribute.name(), Modifier.PRIVATE);
        annotations(attribute).forEach(field::addAnnotation);
        Initial initial = attribute.initial();
        if (initial != null) {
            field.initializer(Initials.of(initial, attribute.type(), packageName));
        }
        return field.build();
    }

    ParameterSpec component(BasicAttribute attribute, TypeName type) {
        return ParameterSpec.builder(type, attribute.name())
                .addAnnotations(annotations(attribute))
                .build();
    }

    List<AnnotationSpec> annotations(BasicAttribute attribute) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (attribute.column().generated() && provider == Provider.HIBERNATE) {
            annotations.add(Annotations.of(Persistence.GENERATED)
                    .with("event", "{$1T.INSERT, $1T.UPDATE}", Persistence.EVENT_TYPE)
                    .build());
        }
        form(attribute.form(), attribute.column().jdbc() == null, annotations);
        if (attribute.column().jdbc() != null) {
            annotations.add(jdbc(attribute.column().jdbc()));
        }
        annotations.add(column(attribute.column()));
        return annotations;
    }

    private void form(ValueForm form, boolean usual, List<AnnotationSpec> annotations) {
        if (form instanceof ValueForm.Converted converted) {
            annotations.add(convert(ClassName.get(packageName, converted.converterName())));
        } else if (form instanceof ValueForm.UserConverted converted) {
            annotations.add(convert(Types.of(converted.converter())));
        } else if (form instanceof ValueForm.EnumText text) {
            annotations.add(convert(ClassName.get(packageName, text.enumName(), EnumTypes.CONVERTER)));
        } else if (form instanceof ValueForm.CaselessText text) {
            annotations.add(Annotations.of(Persistence.JAVA_TYPE)
                    .with("value", "$T.class", ClassName.get(packageName, text.typeName()))
                    .build());
        } else if (usual && form instanceof ValueForm.UuidText) {
            annotations.add(jdbcType("VARCHAR"));
        } else if (usual && provider == Provider.HIBERNATE && form instanceof ValueForm.Mixed) {
            annotations.add(jdbcType("JAVA_OBJECT"));
        }
    }

    private AnnotationSpec jdbc(JdbcForm form) {
        if (form instanceof JdbcForm.Cast cast) {
            return Annotations.of(Persistence.COLUMN_TRANSFORMER)
                    .with("read", "$S", cast.read())
                    .with("write", "$S", cast.write())
                    .build();
        }
        return form instanceof JdbcForm.Own own
                ? Annotations.of(Persistence.JDBC_TYPE)
                        .with("value", "$T.class", ClassName.get(packageName, own.className()))
                        .build()
                : jdbcType(((JdbcForm.Coded) form).constant());
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

    private AnnotationSpec column(ColumnSpec column) {
        Annotations annotation =
                Annotations.of(Persistence.COLUMN).with("name", "$S", quoting.forAnnotation(column.name()));
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
}
