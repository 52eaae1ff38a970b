package io.github.schemata.codegen.proof.inside;

import io.github.schemata.codegen.proof.ReadOutcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all rows of one entity, some at a time, and follows what they refer to. */
final class RowReader {

    private static final int CHUNK = 500;
    /** Enough to find what is wrong; a column that nobody can read has as many faults as rows. */
    private static final int FAULTS = 5;
    /** Identifiers are remembered up to here, so that memory stays bounded. */
    private static final int IDS = 1_000_000;

    private final EntityManagerFactory factory;
    private final Class<?> entity;
    private final ReferenceWalk references;
    private final List<String> faults = new ArrayList<>();
    private final Set<Object> ids = new HashSet<>();
    private long rows;
    private long repeatedIds;
    private long nullRows;

    RowReader(EntityManagerFactory factory, Class<?> entity) {
        this.factory = factory;
        this.entity = entity;
        this.references = new ReferenceWalk(factory, entity);
    }

    ReadOutcome readAll() {
        int position = 0;
        boolean more = true;
        while (more && faults.size() < FAULTS) {
            int before = position;
            try (EntityManager session = factory.createEntityManager()) {
                position = readFrom(session, before);
                more = false;
            } catch (ReadFailure e) {
                // The row is named and left out; the next session goes on behind it.
                faults.add("row " + (e.position() + 1) + ": " + Causes.line(e));
                position = e.position() + 1;
            }
        }
        if (nullRows > 0) {
            faults.add(nullRows + " rows became null: a part of their identifier is NULL");
        }
        faults.addAll(references.faults());
        return new ReadOutcome(rows, repeatedIds, references.initialised(), references.broken(), faults);
    }

    private static final class ReadFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int position;

        ReadFailure(int position, RuntimeException cause) {
            super(cause);
            this.position = position;
        }

        int position() {
            return position;
        }
    }

    private int readFrom(EntityManager session, int start) {
        int position = start;
        List<Object> chunk = new ArrayList<>(CHUNK);
        try (Stream<?> stream = query(session, start).getResultStream()) {
            Iterator<?> found = stream.iterator();
            while (found.hasNext()) {
                Object row = found.next();
                position++;
                take(row, chunk);
                if (chunk.size() == CHUNK) {
                    finish(session, chunk);
                }
            }
        } catch (RuntimeException e) {
            finish(session, chunk);
            throw new ReadFailure(position, e);
        }
        finish(session, chunk);
        return position;
    }

    private TypedQuery<?> query(EntityManager session, int start) {
        TypedQuery<?> query = session.createQuery(all(session, entity)).setHint("org.hibernate.readOnly", true);
        return start == 0 ? query : query.setFirstResult(start).setMaxResults(Integer.MAX_VALUE);
    }

    private static <T> CriteriaQuery<T> all(EntityManager session, Class<T> entity) {
        CriteriaQuery<T> query = session.getCriteriaBuilder().createQuery(entity);
        return query.select(query.from(entity));
    }

    private void take(Object row, List<Object> chunk) {
        if (row == null) {
            nullRows++;
            return;
        }
        rows++;
        chunk.add(row);
        if (ids.size() < IDS && !ids.add(factory.getPersistenceUnitUtil().getIdentifier(row))) {
            repeatedIds++;
        }
    }

    private void finish(EntityManager session, List<Object> chunk) {
        references.follow(chunk);
        chunk.clear();
        session.clear();
    }
}
