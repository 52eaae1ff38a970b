package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The fields of both sides of an association. */
final class Associations {

    private final String packageName;
    private final NullMarks marks;
    private final Quoting quoting;
    private final TableParts parts;

    Associations(String packageName, NullMarks marks, Quoting quoting) {
        this.packageName = packageName;
        this.marks = marks;
        this.quoting = quoting;
        this.parts = new TableParts(quoting);
    }

    FieldSpec field(EntityClass entity, ToOneAttribute attribute) {
        TypeName type = marks.attribute(entity, attribute, ClassName.get(packageName, attribute.target()));
        return FieldSpec.builder(type, attribute.name(), Modifier.PRIVATE)
                .addAnnotations(annotations(attribute))
                .build();
    }

    FieldSpec field(ToManyAttribute attribute) {
        AnnotationSpec oneToMany = Annotations.of(Persistence.ONE_TO_MANY)
                .with("mappedBy", "$S", attribute.mappedBy())
                .build();
        ClassName target = ClassName.get(packageName, attribute.target());
        return Collections.field(attribute.collection(), target, attribute.name())
                .addAnnotation(oneToMany)
                .build();
    }

    private List<AnnotationSpec> annotations(ToOneAttribute attribute) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        Annotations kind = Annotations.of(attribute.unique() ? Persistence.ONE_TO_ONE : Persistence.MANY_TO_ONE)
                .with("fetch", "$T.LAZY", Persistence.FETCH_TYPE);
        annotations.add(
                attribute.optional()
                        ? kind.build()
                        : kind.with("optional", "false").build());
        if (attribute.writes() instanceof Writes.Identifier identifier) {
            annotations.add(mapsId(identifier));
        }
        annotations.add(joins(attribute));
        if (attribute.onDelete() != ReferentialAction.NO_ACTION) {
            annotations.add(Annotations.of(Persistence.ON_DELETE)
                    .with(
                            "action",
                            "$T.$L",
                            Persistence.ON_DELETE_ACTION,
                            attribute.onDelete().name())
                    .build());
        }
        return annotations;
    }

    private static AnnotationSpec mapsId(Writes.Identifier identifier) {
        return identifier.component().isEmpty()
                ? Annotations.bare(Persistence.MAPS_ID)
                : Annotations.of(Persistence.MAPS_ID)
                        .with("value", "$S", identifier.component())
                        .build();
    }

    private AnnotationSpec joins(ToOneAttribute attribute) {
        if (attribute.joins().size() == 1) {
            Annotations join = join(attribute, attribute.joins().get(0));
            if (attribute.foreignKey() != null) {
                join.with("foreignKey", parts.foreignKey(attribute.foreignKey()));
            }
            return join.build();
        }
        Annotations joins = Annotations.of(Persistence.JOIN_COLUMNS)
                .withAll(
                        "value",
                        attribute.joins().stream()
                                .map(join -> join(attribute, join).inline())
                                .toList());
        if (attribute.foreignKey() != null) {
            joins.with("foreignKey", parts.foreignKey(attribute.foreignKey()));
        }
        return joins.build();
    }

    /**
     * Hibernate 6.6 does not find a quoted column inside a key of several; without their names it takes the joins in the
     * order of the key's record, in which they stand.
     */
    private boolean goesByOrder(ToOneAttribute attribute) {
        return attribute.writes() instanceof Writes.Identifier
                && !attribute.joins().stream().map(Join::referenced).allMatch(quoting::isBare);
    }

    private Annotations join(ToOneAttribute attribute, Join join) {
        Annotations annotation =
                Annotations.of(Persistence.JOIN_COLUMN).with("name", "$S", quoting.forAnnotation(join.column()));
        if (!join.implied() && !goesByOrder(attribute)) {
            annotation.with("referencedColumnName", "$S", quoting.forAnnotation(join.referenced()));
        }
        if (attribute.writes() instanceof Writes.Elsewhere) {
            return annotation.with("insertable", "false").with("updatable", "false");
        }
        if (!join.nullable()) {
            annotation.with("nullable", "false");
        }
        if (join.definition() != null) {
            annotation.with("columnDefinition", "$S", join.definition());
        }
        return annotation;
    }
}
