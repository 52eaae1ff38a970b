package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.KeyComponent;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;

/**
 * JSpecify's marks (<a href="https://jspecify.dev/docs/user-guide/">user guide</a>), where they are wanted: each class
 * is {@code @NullMarked}, not the package, whose package-info may be the user's; {@code @Nullable} stands at the type.
 */
final class NullMarks {

    private static final String JSPECIFY = "org.jspecify.annotations";
    private static final ClassName NULL_MARKED = ClassName.get(JSPECIFY, "NullMarked");
    private static final AnnotationSpec NULLABLE = Annotations.bare(ClassName.get(JSPECIFY, "Nullable"));

    private final boolean wanted;
    private final Nullness nullness;

    NullMarks(EntityModel model, EmitStyle style) {
        this.wanted = style.nullability() == Nullability.JSPECIFY;
        this.nullness = new Nullness(model);
    }

    boolean wanted() {
        return wanted;
    }

    TypeSpec marked(TypeSpec type) {
        // JavaPoet forgets a record's components when it makes a builder of it: records are marked while they are
        // built.
        return type.kind() == TypeSpec.Kind.RECORD
                ? type
                : mark(type.toBuilder()).build();
    }

    TypeSpec.Builder mark(TypeSpec.Builder type) {
        return wanted ? type.addAnnotation(Annotations.bare(NULL_MARKED)) : type;
    }

    TypeName nullable(TypeName type) {
        return wanted ? type.annotated(NULLABLE) : type;
    }

    /** The type of the field that is the identifier, and of its getter. */
    TypeName identifier(EntityClass entity, TypeName type) {
        return nullness.ofIdentifier(entity) ? nullable(type) : type;
    }

    /** The type of a field, and of its getter. */
    TypeName attribute(EntityClass entity, Attribute attribute, TypeName type) {
        return nullness.ofAttribute(entity, attribute) ? nullable(type) : type;
    }

    /** The type of what a setter takes: a new object may lack what the row cannot. */
    TypeName given(Attribute attribute, TypeName type) {
        boolean nullable =
                attribute instanceof ToOneAttribute toOne ? toOne.optional() : isNullable((BasicAttribute) attribute);
        return nullable ? nullable(type) : type;
    }

    TypeName component(EntityClass entity, KeyComponent component, TypeName type) {
        return nullness.ofComponent(entity, component) ? nullable(type) : type;
    }

    /** Whether a method takes an object from its owner, which it must have: null is only on the way to another one. */
    boolean leavesOrphan(ToManyAttribute collection) {
        return wanted && nullness.leavesOrphan(collection);
    }

    /** Whether the constructor of the persistence provider leaves a field without value that always has one. */
    boolean leavesOpen(EntityClass entity) {
        return wanted
                && (!nullness.ofIdentifier(entity)
                        || entity.attributes().stream().anyMatch(attribute -> isOpen(entity, attribute)));
    }

    private boolean isOpen(EntityClass entity, Attribute attribute) {
        boolean filled = attribute instanceof BasicAttribute basic
                ? basic.initial() != null
                : !(attribute instanceof ToOneAttribute);
        return !filled && !nullness.ofAttribute(entity, attribute);
    }

    /** Tells NullAway, which checks what it is told to (github.com/uber/NullAway/wiki/Suppressing-Warnings). */
    static AnnotationSpec suppressed(String warning) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", warning)
                .build();
    }

    private static boolean isNullable(BasicAttribute basic) {
        return basic.column().nullable();
    }
}
