package io.github.schemata.codegen.proof.inside;

import io.github.schemata.codegen.proof.JoinedTable;
import io.github.schemata.codegen.proof.LinkOutcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;

/** Reads every row of a join table, from both sides, a page and a session at a time. */
final class LinkReader {

    private static final int PAGE = 5_000;

    private final EntityManagerFactory factory;
    private final List<String> faults = new ArrayList<>();

    LinkReader(EntityManagerFactory factory) {
        this.factory = factory;
    }

    LinkOutcome read(JoinedTable joined) {
        long rows = rows(ManagedClasses.load(joined.entity()), joined.attribute());
        String other = joined.otherSide();
        long otherRows = other == null ? rows : rows(ManagedClasses.load(joined.target()), other);
        return new LinkOutcome(rows, otherRows, faults);
    }

    private long rows(Class<?> entity, String collection) {
        long rows = 0;
        int page = PAGE;
        while (page == PAGE) {
            page = page(entity, collection, Math.toIntExact(rows));
            rows += page;
        }
        return rows;
    }

    private int page(Class<?> entity, String collection, int first) {
        try (EntityManager session = factory.createEntityManager()) {
            CriteriaQuery<Tuple> query = session.getCriteriaBuilder().createTupleQuery();
            Root<?> owner = query.from(entity);
            Join<?, ?> element = owner.join(collection);
            query.multiselect(owner, element);
            return session.createQuery(query)
                    .setHint("org.hibernate.readOnly", true)
                    .setFirstResult(first)
                    .setMaxResults(PAGE)
                    .getResultList()
                    .size();
        } catch (RuntimeException e) {
            faults.add(Causes.line(e));
            return 0;
        }
    }
}
