package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes a draft just so much that no unique set of columns refuses it. */
final class FreshKeys {

    /** How often another row is thought of when the table refuses one. */
    static final int ATTEMPTS = 8;
    /** Behind this many refused values the reference of a key is changed rather than its number. */
    private static final int VALUES_FIRST = 3;
    /** The last attempts lead to new rows. */
    private static final int NEW_PARENTS = ATTEMPTS - 3;

    private final FreshValues values;
    private final Parents parents;
    private final RowMaker maker;
    private final int attempt;

    FreshKeys(EntityManager session, EntityShapes shapes, Storage storage, RowMaker maker, int attempt) {
        this.values = new FreshValues(session, storage);
        this.parents = new Parents(session, shapes);
        this.maker = maker;
        this.attempt = attempt;
    }

    /** @throws CannotWrite when a unique set leaves no room for another row */
    void freshen(Draft draft) {
        for (List<String> unique : draft.shape().uniques()) {
            List<Slot> slots = slotsOf(draft, unique);
            // A set that nobody maps is filled by the database: the rowid.
            boolean ours = !slots.isEmpty() && slots.stream().allMatch(slot -> draft.get(slot) != null || isKey(slot));
            if (ours && slots.stream().noneMatch(draft::isUnique)) {
                freshen(draft, unique, slots);
            }
        }
    }

    private static boolean isKey(Slot slot) {
        return slot.idField() != null || slot.mapsId() != null;
    }

    private static List<Slot> slotsOf(Draft draft, List<String> unique) {
        return draft.shape().slots().stream()
                .filter(slot -> unique.stream().anyMatch(slot::holds))
                .filter(slot -> slot.written() || slot.toOne() && draft.get(slot) != null)
                .filter(slot -> gives(draft.shape(), slot, unique))
                .toList();
    }

    /** A reference that writes none of its columns changes only those that plain values write for it. */
    private static boolean gives(EntityShape shape, Slot slot, List<String> unique) {
        return slot.written()
                || slot.mapsId() != null
                || unique.stream()
                        .anyMatch(column ->
                                slot.holds(column) && shape.basic(column).isPresent());
    }

    private void freshen(Draft draft, List<String> unique, List<Slot> slots) {
        Stream<Slot> plain = slots.stream()
                .filter(slot -> !slot.toOne())
                .filter(slot -> slot.columns().stream()
                        .allMatch(column -> draft.shape().toOnes(column).isEmpty()))
                .sorted(Comparator.comparing(FreshKeys::isNarrow));
        Stream<Slot> references = rotated(slots.stream().filter(Slot::toOne).toList());
        boolean changed = Stream.concat(
                        attempt < VALUES_FIRST ? plain : references, attempt < VALUES_FIRST ? references : plain)
                .anyMatch(slot -> slot.toOne() ? redirect(draft, slot, unique) : renew(draft, slot));
        if (!changed && !leaveEmpty(draft, slots)) {
            throw new CannotWrite("every combination of " + String.join(", ", unique) + " is taken");
        }
    }

    /** Each attempt begins with another one. */
    private Stream<Slot> rotated(List<Slot> slots) {
        int first = slots.isEmpty() ? 0 : attempt % slots.size();
        return Stream.concat(slots.stream().skip(first), slots.stream().limit(first));
    }

    /** Types with so few values that they are soon used up. */
    private static boolean isNarrow(Slot slot) {
        return slot.target().isEnum() || slot.target() == Boolean.class || slot.target() == boolean.class;
    }

    private boolean renew(Draft draft, Slot slot) {
        Optional<Object> value = values.next(draft.shape(), slot, draft.get(slot), attempt % VALUES_FIRST);
        value.ifPresent(fresh -> draft.renew(slot, fresh));
        return value.isPresent();
    }

    private boolean redirect(Draft draft, Slot slot, List<String> unique) {
        Optional<Object> parent =
                attempt < NEW_PARENTS ? parents.unused(draft, slot, unique, attempt / 2) : Optional.empty();
        if (parent.isPresent()) {
            draft.refer(slot, parent.get());
            return true;
        }
        Optional<Object> made = maker.makeParent(draft, slot);
        made.ifPresent(fresh -> draft.referToNew(slot, fresh));
        return made.isPresent();
    }

    private static boolean leaveEmpty(Draft draft, List<Slot> slots) {
        Optional<Slot> optional = slots.stream()
                .filter(slot -> !slot.required() && slot.written())
                .findFirst();
        optional.ifPresent(slot -> draft.change(slot, null));
        return optional.isPresent();
    }
}
