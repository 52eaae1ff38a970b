package io.github.schemata.codegen.proof.inside.shape;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the annotations of one persistent field say. */
record AnnotatedField(Field field) {

    /**
     * A column of a reference.
     *
     * @param name as annotated, quotes and all; empty for the default
     * @param referenced the column of the other table; empty for its key
     * @param written whether the reference writes it
     * @param nullable whether it may be NULL
     */
    record Join(String name, String referenced, boolean written, boolean nullable) {}

    String name() {
        return field.getName();
    }

    /** Whether it is the side of a reference that holds the columns. */
    boolean isToOne() {
        OneToOne oneToOne = field.getAnnotation(OneToOne.class);
        return field.isAnnotationPresent(ManyToOne.class)
                || oneToOne != null && oneToOne.mappedBy().isEmpty();
    }

    boolean isOptional() {
        OneToOne oneToOne = field.getAnnotation(OneToOne.class);
        ManyToOne manyToOne = field.getAnnotation(ManyToOne.class);
        boolean optional = oneToOne != null && oneToOne.optional() || manyToOne != null && manyToOne.optional();
        return optional && joinColumns().stream().allMatch(Join::nullable);
    }

    Class<?> targetEntity() {
        OneToOne oneToOne = field.getAnnotation(OneToOne.class);
        ManyToOne manyToOne = field.getAnnotation(ManyToOne.class);
        Class<?> named =
                oneToOne != null ? oneToOne.targetEntity() : manyToOne != null ? manyToOne.targetEntity() : void.class;
        return named == void.class ? field.getType() : named;
    }

    @Nullable
    JoinTable joinTable() {
        return field.getAnnotation(JoinTable.class);
    }

    /** The value of {@code @MapsId}; null where the field has none. */
    @Nullable
    String mapsId() {
        MapsId mapsId = field.getAnnotation(MapsId.class);
        return mapsId == null ? null : mapsId.value();
    }

    boolean isGeneratedId() {
        return field.isAnnotationPresent(GeneratedValue.class);
    }

    /** Whether its value is not the application's to choose: a generated identifier, a version. */
    boolean isGivenByDatabase() {
        return isGeneratedId() || field.isAnnotationPresent(Version.class);
    }

    @Nullable
    Column column() {
        return field.getAnnotation(Column.class);
    }

    List<Join> joinColumns() {
        List<Join> joins = Arrays.stream(field.getAnnotationsByType(JoinColumn.class))
                .map(AnnotatedField::join)
                .toList();
        if (!joins.isEmpty()) {
            return joins;
        }
        List<Join> withFormulas = joinColumnsOrFormulas();
        return withFormulas.isEmpty() ? keyJoinColumns() : withFormulas;
    }

    private List<Join> keyJoinColumns() {
        PrimaryKeyJoinColumn[] keys = field.getAnnotationsByType(PrimaryKeyJoinColumn.class);
        return keys.length == 0
                ? List.of(new Join("", "", true, true))
                : Arrays.stream(keys)
                        .map(key -> new Join(key.name(), key.referencedColumnName(), true, false))
                        .toList();
    }

    private List<Join> joinColumnsOrFormulas() {
        Stream<Annotation> several = Annotations.hibernate(field, "JoinColumnsOrFormulas").stream()
                .flatMap(found -> Arrays.stream((Annotation[]) Annotations.value(found, "value")));
        Stream<Annotation> single = Annotations.hibernate(field, "JoinColumnOrFormula").stream();
        return Stream.concat(several, single)
                .map(AnnotatedField::columnOrFormula)
                .filter(join -> !join.name().isEmpty())
                .toList();
    }

    /** A formula that only names a column is how a shared column is read without being written. */
    private static Join columnOrFormula(Annotation annotation) {
        Join column = join((JoinColumn) Annotations.value(annotation, "column"));
        if (!column.name().isEmpty()) {
            return column;
        }
        Annotation formula = (Annotation) Annotations.value(annotation, "formula");
        String expression = (String) Annotations.value(formula, "value");
        String referenced = (String) Annotations.value(formula, "referencedColumnName");
        return new Join(expression, referenced, false, true);
    }

    private static Join join(JoinColumn column) {
        return new Join(
                column.name(),
                column.referencedColumnName(),
                column.insertable() || column.updatable(),
                column.nullable());
    }
}
