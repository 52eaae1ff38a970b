package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.boot.Proxies;
import io.github.schemata.codegen.proof.inside.shape.Annotations;
import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import io.github.schemata.codegen.proof.inside.sql.CheckedSamples;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thinks of rows: copies of existing ones, or made from nothing. */
final class RowMaker {

    /** A chain of parents that must all be made is rarely longer, and may be a circle. */
    private static final int DEPTH = 8;

    private final EntityManager session;
    private final EntityShapes shapes;
    private final CheckedSamples samples;
    private final Reversible reversible;
    private final FreshKeys keys;
    private final Parents parents;
    private final Deque<Class<?>> making = new ArrayDeque<>();

    RowMaker(EntityManager session, EntityShapes shapes, CheckedSamples samples, Reversible reversible, int attempt) {
        this.reversible = reversible;
        this.samples = samples;
        this.session = session;
        this.shapes = shapes;
        this.parents = new Parents(session, shapes);
        Storage storage = new Storage(reversible.database().sql());
        this.keys = new FreshKeys(session, shapes, storage, this, attempt);
    }

    Draft copy(Object row, EntityShape shape) {
        making.push(shape.type());
        Draft draft = Draft.of(row, shape, shapes);
        keys.freshen(draft);
        making.pop();
        return draft;
    }

    Draft fromNothing(EntityShape shape) {
        return fromNothing(shape, List.of());
    }

    /** @param led the columns by which a reference is to lead to the row */
    private Draft fromNothing(EntityShape shape, List<String> led) {
        making.push(shape.type());
        Draft draft = Draft.of(shape.newInstance(), shape, shapes);
        shape.slots().stream()
                .filter(Slot::toOne)
                .filter(slot -> slot.required() || slot.mapsId() != null || isOf(led, slot))
                .forEach(slot -> draft.refer(slot, parent(slot)));
        shape.slots().stream()
                .filter(slot -> !slot.toOne() && slot.written() && draft.get(slot) == null)
                .filter(slot -> slot.required() || isOf(led, slot) && slot.mapsId() == null)
                .forEach(slot -> draft.change(slot, sample(shape, slot)));
        keys.freshen(draft);
        making.pop();
        return draft;
    }

    private static boolean isOf(List<String> led, Slot slot) {
        return led.stream().anyMatch(slot::holds);
    }

    private Object sample(EntityShape shape, Slot slot) {
        return samples.first(shape.table(), slot)
                .orElseThrow(() -> new CannotWrite("no value is known for " + slot.name() + " of type "
                        + slot.target().getSimpleName()));
    }

    private Object parent(Slot slot) {
        return parents.any(slot).orElseGet(() -> {
            Class<?> target = slot.target();
            if (making.contains(target) || making.size() > DEPTH) {
                throw new CannotWrite(
                        "it needs a row of " + shapes.of(target).table().name() + ", which needs one of "
                                + shapes.of(making.peekLast()).table().name() + " first");
            }
            return persisted(fromNothing(shapes.of(target), slot.referenced()));
        });
    }

    /** A new row for {@code toOne} to lead to: like the one that it leads to now. */
    Optional<Object> makeParent(Draft child, Slot toOne) {
        EntityShape shape = shapes.of(toOne.target());
        if (making.contains(toOne.target()) || making.size() > DEPTH || Annotations.isReadOnly(toOne.target())) {
            return Optional.empty();
        }
        @Nullable Object like = child.get(toOne);
        Draft draft = like == null ? fromNothing(shape, toOne.referenced()) : copy(Proxies.unproxy(like), shape);
        return Optional.of(persisted(draft));
    }

    private Object persisted(Draft draft) {
        reversible.require(draft.shape().table());
        Object row = draft.make();
        try {
            session.persist(row);
            session.flush();
        } catch (RuntimeException e) {
            throw Violations.judged(Coincidence.judged(e, draft), draft, false);
        }
        return row;
    }
}
