package io.github.schemata.codegen.proof.inside.read;

import io.github.schemata.codegen.proof.ReadOutcome;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all rows of one entity, a page and a session at a time, and follows what they refer to. */
public final class RowReader {

    /** Bounds the memory; a larger page makes SQLite skip over fewer rows that were read before. */
    private static final int PAGE = 5_000;
    /** Of rows that come by one query the driver holds so many. */
    private static final int FETCH = 1_000;
    /** Enough to find what is wrong; a column that nobody can read has as many faults as rows. */
    private static final int FAULTS = 5;
    /** Identifiers are remembered up to here, so that memory stays bounded. */
    private static final int IDS = 1_000_000;

    private final EntityManagerFactory factory;
    private final Class<?> entity;
    private final Optional<Pages> pages;
    private final ReferenceWalk references;
    private final List<String> faults = new ArrayList<>();
    private final Set<Object> ids = new HashSet<>();
    private long rows;
    private long repeatedIds;
    private long nullRows;
    private boolean stopped;

    /** @param pages how the rows are divided; empty to read all of them by one query */
    public RowReader(EntityManagerFactory factory, Class<?> entity, Optional<Pages> pages) {
        this.factory = factory;
        this.pages = pages;
        this.entity = entity;
        this.references = new ReferenceWalk(factory, entity);
    }

    public ReadOutcome readAll() {
        pages.ifPresentOrElse(this::readPages, this::readAtOnce);
        if (nullRows > 0) {
            faults.add(nullRows + " rows became null: a part of their identifier is NULL");
        }
        faults.addAll(references.faults());
        return new ReadOutcome(rows, repeatedIds, references.initialised(), references.broken(), faults);
    }

    private void readPages(Pages by) {
        int first = 0;
        int page = PAGE;
        while (page == PAGE && !stopped) {
            page = read(by, first, PAGE);
            first += page;
        }
    }

    /** Reads a range, in ever smaller parts where it fails, and says how many rows it has. */
    private int read(Pages by, int first, int count) {
        if (stopped) {
            return 0;
        }
        try (EntityManager session = factory.createEntityManager()) {
            List<?> found = session.createQuery(by.remaining(session, entity))
                    .setHint("org.hibernate.readOnly", true)
                    .setFirstResult(first - by.passed())
                    .setMaxResults(count)
                    .getResultList();
            references.follow(taken(found));
            if (count == PAGE && found.size() == PAGE) {
                by.pass(found.get(PAGE - 1), PAGE);
            }
            return found.size();
        } catch (RuntimeException e) {
            boolean statement = Causes.isOfDatabase(e);
            if (count > 1 && !statement) {
                return read(by, first, count / 2) + read(by, first + count / 2, count - count / 2);
            }
            fault(first, e);
            return 1;
        }
    }

    private void fault(int row, RuntimeException e) {
        boolean statement = Causes.isOfDatabase(e);
        faults.add((statement ? "" : "row " + (row + 1) + ": ") + Causes.line(e));
        stopped = statement || faults.size() >= FAULTS;
    }

    /** By one query, of which the driver holds a part at a time; behind a row that cannot be read there is no way on. */
    private void readAtOnce() {
        try (EntityManager session = factory.createEntityManager();
                Stream<?> found = session.createQuery(new Pages.ByPosition().remaining(session, entity))
                        .setHint("org.hibernate.readOnly", true)
                        .setHint("org.hibernate.fetchSize", FETCH)
                        .getResultStream()) {
            List<@Nullable Object> batch = new ArrayList<>();
            for (Iterator<?> rest = found.iterator(); rest.hasNext(); ) {
                batch.add(rest.next());
                if (batch.size() == FETCH) {
                    references.follow(taken(batch));
                    batch.clear();
                    session.clear();
                }
            }
            references.follow(taken(batch));
        } catch (RuntimeException e) {
            fault((int) rows, e);
        }
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
