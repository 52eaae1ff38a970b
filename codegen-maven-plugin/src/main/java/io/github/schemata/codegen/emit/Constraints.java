package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.Constraint;
import io.github.schemata.codegen.model.EntityClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jakarta Validation's annotations on the fields that have constraints. */
final class Constraints {

    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final List<TypeName> WHOLE = List.of(ClassName.get(Integer.class), ClassName.get(Long.class));

    private Constraints() {}

    static FieldSpec on(FieldSpec field, EntityClass entity, String attribute) {
        List<Constraint> constraints = entity.constraints().getOrDefault(attribute, List.of());
        if (constraints.isEmpty()) {
            return field;
        }
        boolean whole = WHOLE.contains(field.type().withoutAnnotations());
        return field.toBuilder()
                .addAnnotations(constraints.stream()
                        .map(constraint -> annotation(constraint, whole))
                        .toList())
                .build();
    }

    private static AnnotationSpec annotation(Constraint constraint, boolean whole) {
        if (constraint instanceof Constraint.NotNull) {
            return Annotations.bare(named("NotNull"));
        }
        if (constraint instanceof Constraint.Size size) {
            return size(size);
        }
        if (constraint instanceof Constraint.Digits digits) {
            return Annotations.of(named("Digits"))
                    .with("integer", "$L", digits.integer())
                    .with("fraction", "$L", digits.fraction())
                    .build();
        }
        return limit(constraint, whole);
    }

    private static AnnotationSpec size(Constraint.Size size) {
        Annotations annotation = Annotations.of(named("Size"));
        with(annotation, "min", size.min());
        with(annotation, "max", size.max());
        return annotation.build();
    }

    private static void with(Annotations annotation, String member, @Nullable Integer length) {
        if (length != null) {
            annotation.with(member, "$L", length);
        }
    }

    private static AnnotationSpec limit(Constraint constraint, boolean whole) {
        if (constraint instanceof Constraint.AtLeast least) {
            return least.limit().signum() == 0
                    ? Annotations.bare(named("PositiveOrZero"))
                    : bound("Min", least.limit(), true, whole);
        }
        if (constraint instanceof Constraint.Above above) {
            return above.limit().signum() == 0
                    ? Annotations.bare(named("Positive"))
                    : bound("Min", above.limit(), false, whole);
        }
        if (constraint instanceof Constraint.AtMost most) {
            return most.limit().signum() == 0
                    ? Annotations.bare(named("NegativeOrZero"))
                    : bound("Max", most.limit(), true, whole);
        }
        Constraint.Below below = (Constraint.Below) constraint;
        return below.limit().signum() == 0
                ? Annotations.bare(named("Negative"))
                : bound("Max", below.limit(), false, whole);
    }

    /** Whole numbers have a next one, so that every limit of theirs is one that they may reach. */
    private static AnnotationSpec bound(String end, BigDecimal limit, boolean inclusive, boolean whole) {
        boolean lower = end.equals("Min");
        BigDecimal nearest = limit.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
        if (!inclusive && nearest.compareTo(limit) == 0) {
            nearest = lower ? nearest.add(BigDecimal.ONE) : nearest.subtract(BigDecimal.ONE);
        }
        if (whole && nearest.compareTo(SMALLEST) >= 0 && nearest.compareTo(LARGEST) <= 0) {
            long value = nearest.longValueExact();
            String suffix = value == (int) value ? "" : "L";
            return Annotations.of(named(end))
                    .with("value", "$L", value + suffix)
                    .build();
        }
        Annotations annotation = Annotations.of(named("Decimal" + end)).with("value", "$S", limit.toPlainString());
        return inclusive
                ? annotation.build()
                : annotation.with("inclusive", "false").build();
    }

    private static ClassName named(String name) {
        return ClassName.get("jakarta.validation.constraints", name);
    }
}
