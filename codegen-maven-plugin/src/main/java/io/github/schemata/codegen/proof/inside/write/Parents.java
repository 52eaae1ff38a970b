package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.Slot;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds existing rows for a reference to lead to. */
final class Parents {

    private final EntityManager session;
    private final EntityShapes shapes;

    Parents(EntityManager session, EntityShapes shapes) {
        this.session = session;
        this.shapes = shapes;
    }

    /** A row that {@code toOne} can lead to. */
    Optional<Object> any(Slot toOne) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> parent = query.from(toOne.target());
        query.select(parent).where(hasKey(builder, parent, toOne).toArray(Predicate[]::new));
        return session.createQuery(query).setMaxResults(1).getResultStream().findFirst();
    }

    /** Nothing leads to a row by a unique column that is NULL there. */
    private List<Predicate> hasKey(CriteriaBuilder builder, Root<?> parent, Slot toOne) {
        return shapes.of(toOne.target()).slots().stream()
                .filter(slot -> slot.idField() == null && !slot.required())
                .filter(slot -> toOne.referenced().stream().anyMatch(slot::holds))
                .map(slot -> builder.isNotNull(slot.in(parent)))
                .toList();
    }

    /**
     * A row that {@code toOne} can lead to without making two rows alike in {@code columns}.
     *
     * @param columns a unique set, {@code toOne}'s among them
     * @param skip how many such rows are passed over, since the table refused them
     */
    Optional<Object> unused(Draft draft, Slot toOne, List<String> columns, int skip) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Object> query = builder.createQuery(Object.class);
        Root<?> parent = query.from(toOne.target());
        Subquery<Integer> taken = query.subquery(Integer.class);
        Root<?> child = taken.from(draft.shape().type());
        List<Predicate> same = new ArrayList<>();
        same.add(builder.equal(toOne.in(child), parent));
        for (Slot other : others(draft, toOne, columns)) {
            Object value = draft.get(other);
            same.add(value == null ? builder.isNull(other.in(child)) : builder.equal(other.in(child), value));
        }
        taken.select(builder.literal(1)).where(same.toArray(Predicate[]::new));
        List<Predicate> free = new ArrayList<>(hasKey(builder, parent, toOne));
        free.add(builder.not(builder.exists(taken)));
        query.select(parent).where(free.toArray(Predicate[]::new));
        return session.createQuery(query)
                .setFirstResult(skip)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static List<Slot> others(Draft draft, Slot toOne, List<String> columns) {
        return draft.shape().slots().stream()
                .filter(slot -> slot != toOne && columns.stream().anyMatch(slot::holds))
                .filter(slot -> slot.columns().stream().noneMatch(toOne::holds))
                .toList();
    }
}
