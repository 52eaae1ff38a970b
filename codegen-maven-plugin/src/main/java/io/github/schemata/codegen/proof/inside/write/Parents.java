package io.github.schemata.codegen.proof.inside.write;

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

    Parents(EntityManager session) {
        this.session = session;
    }

    Optional<Object> any(Class<?> type) {
        CriteriaQuery<Object> query = session.getCriteriaBuilder().createQuery(Object.class);
        query.select(query.from(type));
        return session.createQuery(query).setMaxResults(1).getResultStream().findFirst();
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
        query.select(parent).where(builder.not(builder.exists(taken)));
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
