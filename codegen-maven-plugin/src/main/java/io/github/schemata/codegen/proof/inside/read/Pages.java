package io.github.schemata.codegen.proof.inside.read;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;

/** In what portions the rows of an entity are read. */
public interface Pages {

    /** All rows that are not passed yet. */
    <T> CriteriaQuery<T> remaining(EntityManager session, Class<T> entity);

    /** How many rows are passed. */
    int passed();

    /** Leaves rows behind, the last of which is shown. */
    void pass(Object last, int rows);

    /** By position: of a file that nobody changes, rows come in the same order each time. */
    final class ByPosition implements Pages {

        @Override
        public <T> CriteriaQuery<T> remaining(EntityManager session, Class<T> entity) {
            CriteriaQuery<T> query = session.getCriteriaBuilder().createQuery(entity);
            return query.select(query.from(entity));
        }

        @Override
        public int passed() {
            return 0;
        }

        @Override
        public void pass(Object last, int rows) {
            // The position says it all.
        }
    }
}
