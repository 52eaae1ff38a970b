package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Jakarta Validation says against a row, where the project has it: its provider looks at every row before it is
 * written. The proof itself does without the library.
 */
final class Violations {

    private static final String EXCEPTION = "jakarta.validation.ConstraintViolationException";

    private Violations() {}

    /**
     * What to throw instead of what came up: values that were only thought of are refused as the table might have, but
     * one that stands in a row must pass.
     */
    static RuntimeException judged(RuntimeException e, Draft draft, boolean copied) {
        return Causes.chain(e)
                .filter(cause -> cause.getClass().getName().equals(EXCEPTION))
                .findFirst()
                .map(Violations::attributes)
                .filter(attributes -> !copied || isOfChanged(attributes, draft))
                .<RuntimeException>map(attributes ->
                        new CannotWrite("validation refuses the values of " + String.join(", ", attributes)))
                .orElse(e);
    }

    private static boolean isOfChanged(Set<String> attributes, Draft draft) {
        return attributes.stream()
                .allMatch(attribute -> draft.changed().stream()
                        .anyMatch(slot -> slot.field().getName().equals(attribute)));
    }

    private static Set<String> attributes(Throwable e) {
        Set<String> attributes = new TreeSet<>();
        for (Object violation : (Set<?>) call(e, e.getClass().getName(), "getConstraintViolations")) {
            attributes.add(call(violation, "jakarta.validation.ConstraintViolation", "getPropertyPath")
                    .toString());
        }
        return attributes;
    }

    private static Object call(Object target, String type, String method) {
        try {
            Method getter = Class.forName(type, false, target.getClass().getClassLoader())
                    .getMethod(method);
            return getter.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unknown to Jakarta Validation: " + method, e);
        }
    }
}
