package io.github.schemata.codegen.proof.inside;

import io.github.schemata.codegen.proof.ReadOutcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads all rows of one entity, a page and a session at a time, and follows what they refer to. */
final class RowReader {

    /** Bounds the memory; a larger page makes SQLite skip over fewer rows that were read before. */
    private static final int PAGE = 5_000;
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
    private boolean stopped;

    RowReader(EntityManagerFactory factory, Class<?> entity) {
        this.factory = factory;
        this.entity = entity;
        this.references = new ReferenceWalk(factory, entity);
    }

    ReadOutcome readAll() {
        int first = 0;
        int page = PAGE;
        while (page == PAGE && !stopped) {
            page = read(first, PAGE);
            first += page;
        }
        if (nullRows > 0) {
            faults.add(nullRows + " rows became null: a part of their identifier is NULL");
        }
        faults.addAll(references.faults());
        return new ReadOutcome(rows, repeatedIds, references.initialised(), references.broken(), faults);
    }

    /** Reads a range, in ever smaller parts where it fails, and says how many rows it has. */
    private int read(int first, int count) {
        if (stopped) {
            return 0;
        }
        try (EntityManager session = factory.createEntityManager()) {
            List<?> found = session.createQuery(all(session, entity))
                    .setHint("org.hibernate.readOnly", true)
                    .setFirstResult(first)
                    .setMaxResults(count)
                    .getResultList();
            references.follow(taken(found));
            return found.size();
        } catch (RuntimeException e) {
            boolean statement = Causes.isOfDatabase(e);
            if (count > 1 && !statement) {
                return read(first, count / 2) + read(first + count / 2, count - count / 2);
            }
            faults.add((statement ? "" : "row " + (first + 1) + ": ") + Causes.line(e));
            stopped = statement || faults.size() >= FAULTS;
            return 1;
        }
    }

    private static <T> CriteriaQuery<T> all(EntityManager session, Class<T> entity) {
        CriteriaQuery<T> query = session.getCriteriaBuilder().createQuery(entity);
        return query.select(query.from(entity));
    }

    private List<Object> taken(List<?> found) {
        List<Object> taken = new ArrayList<>(found.size());
        for (Object row : found) {
            if (row == null) {
                nullRows++;
                continue;
            }
            rows++;
            taken.add(row);
            if (ids.size() < IDS && !ids.add(factory.getPersistenceUnitUtil().getIdentifier(row))) {
                repeatedIds++;
            }
        }
        return taken;
    }
}
