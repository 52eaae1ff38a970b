package io.github.schemata.codegen.proof.inside.read;

import io.github.schemata.codegen.proof.JoinedTable;
import io.github.schemata.codegen.proof.LinkOutcome;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.ManagedClasses;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;

/** Reads every row of a join table, from both sides, a page and a session at a time. */
public final class LinkReader {

    private static final int PAGE = 5_000;

    private final EntityManagerFactory factory;
    private final boolean ordered;
    private final List<String> faults = new ArrayList<>();

    /** @param ordered whether pages show each row once only when rows are put in order */
    public LinkReader(EntityManagerFactory factory, boolean ordered) {
        this.factory = factory;
        this.ordered = ordered;
    }

    public LinkOutcome read(JoinedTable joined) {
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
            if (ordered) {
                CriteriaBuilder builder = session.getCriteriaBuilder();
                query.orderBy(builder.asc(owner), builder.asc(element));
            }
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
