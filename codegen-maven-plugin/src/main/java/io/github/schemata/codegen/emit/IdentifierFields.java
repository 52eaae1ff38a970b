package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Generation;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.naming.Quoting;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The identifier of an entity: its field and its getter. A value that is given has a setter, a generated one has none. */
final class IdentifierFields {

    private final TargetPaths paths;
    private final ColumnAnnotations columns;
    private final NullMarks marks;
    private final Quoting quoting;

    IdentifierFields(TargetPaths paths, ColumnAnnotations columns, NullMarks marks, Quoting quoting) {
        this.paths = paths;
        this.columns = columns;
        this.marks = marks;
        this.quoting = quoting;
    }

    FieldSpec field(EntityClass entity) {
        Identifier identifier = entity.identifier();
        return FieldSpec.builder(marks.identifier(entity, type(entity)), identifier.attribute(), Modifier.PRIVATE)
                .addAnnotations(annotations(entity))
                .build();
    }

    List<MethodSpec> accessors(EntityClass entity) {
        Identifier identifier = entity.identifier();
        TypeName type = type(entity);
        MethodSpec getter = Methods.getter(identifier.attribute(), marks.identifier(entity, type));
        List<MethodSpec> accessors = new ArrayList<>(List.of(Methods.documented(getter, comment(identifier))));
        if (identifier instanceof Identifier.Single single && !single.generated()) {
            accessors.add(Methods.setter(identifier.attribute(), type));
        }
        return accessors;
    }

    private static @Nullable String comment(Identifier identifier) {
        if (identifier instanceof Identifier.Single single) {
            return single.value().comment();
        }
        return identifier instanceof Identifier.Shared shared ? shared.value().comment() : null;
    }

    private TypeName type(EntityClass entity) {
        Identifier identifier = entity.identifier();
        if (identifier instanceof Identifier.Single single) {
            return Types.of(single.value().type());
        }
        if (identifier instanceof Identifier.Shared shared) {
            return Types.of(shared.value().type());
        }
        return isRecord(identifier) ? paths.keyRecord(entity.name()) : Types.of(JavaType.LONG);
    }

    private static boolean isRecord(Identifier identifier) {
        return identifier instanceof Identifier.Composite || identifier instanceof Identifier.SharedKey;
    }

    private List<AnnotationSpec> annotations(EntityClass entity) {
        Identifier identifier = entity.identifier();
        if (isRecord(identifier)) {
            return List.of(Annotations.bare(Persistence.EMBEDDED_ID));
        }
        List<AnnotationSpec> annotations = new ArrayList<>(List.of(Annotations.bare(Persistence.ID)));
        if (identifier instanceof Identifier.Single single) {
            if (single.generation() != null) {
                annotations.addAll(generated(single.generation()));
            }
            annotations.addAll(columns.annotations(single.value()));
        } else if (identifier instanceof Identifier.Shared shared) {
            annotations.addAll(columns.annotations(shared.value()));
        } else if (identifier instanceof Identifier.RowNumber number) {
            if (entity.source() instanceof RowSource.OfRows) {
                annotations.addAll(generated(Generation.BY_COLUMN));
            }
            annotations.add(Annotations.of(Persistence.COLUMN)
                    .with("name", "$S", quoting.forAnnotation(number.column()))
                    .build());
        }
        return annotations;
    }

    private List<AnnotationSpec> generated(Generation generation) {
        if (generation instanceof Generation.BySequence sequence) {
            return bySequence(sequence);
        }
        String strategy = generation instanceof Generation.ByRandom ? "UUID" : "IDENTITY";
        return List.of(Annotations.of(Persistence.GENERATED_VALUE)
                .with("strategy", "$T.$L", Persistence.GENERATION_TYPE, strategy)
                .build());
    }

    private List<AnnotationSpec> bySequence(Generation.BySequence sequence) {
        String name = sequence.name().name();
        Annotations generator = Annotations.of(Persistence.SEQUENCE_GENERATOR)
                .with("name", "$S", name)
                .with("sequenceName", "$S", quoting.forAnnotation(name))
                .with("allocationSize", "$L", sequence.increment());
        if (sequence.name().schema() != null) {
            generator.with("schema", "$S", quoting.forAnnotation(sequence.name().schema()));
        }
        AnnotationSpec value = Annotations.of(Persistence.GENERATED_VALUE)
                .with("strategy", "$T.SEQUENCE", Persistence.GENERATION_TYPE)
                .with("generator", "$S", name)
                .build();
        return List.of(value, generator.build());
    }
}
