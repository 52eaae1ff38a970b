package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.Id;
import java.util.List;

/**
 * A row that was thought of and has, by chance, the identifier of one that the session holds: that is for another try,
 * as when the table refuses it.
 */
final class Coincidence {

    private Coincidence() {}

    /**
     * What to throw instead of what came up. An entity whose identifier is no key of its table, or stays the same in a
     * row that was to be another one, is mapped wrongly.
     */
    static RuntimeException judged(RuntimeException e, Draft draft) {
        boolean sameIdentifier = Causes.chain(e)
                .anyMatch(cause -> cause instanceof EntityExistsException
                        || cause.getClass().getSimpleName().equals("NonUniqueObjectException"));
        return sameIdentifier && hasNewKey(draft) ? new CannotWrite("its new identifier is that of another row") : e;
    }

    private static boolean hasNewKey(Draft draft) {
        List<Slot> identifying =
                draft.shape().slots().stream().filter(Coincidence::identifies).toList();
        return identifying.stream().anyMatch(draft::isChanged)
                && draft.shape().uniques().stream()
                        .anyMatch(unique -> unique.stream()
                                .allMatch(column -> identifying.stream().anyMatch(slot -> slot.holds(column))));
    }

    private static boolean identifies(Slot slot) {
        return slot.idField() != null || slot.mapsId() != null || slot.field().isAnnotationPresent(Id.class);
    }
}
