package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.JoinedTable;
import io.github.schemata.codegen.proof.WriteOutcome;
import io.github.schemata.codegen.proof.WriteOutcome.NotWritten;
import io.github.schemata.codegen.proof.WriteOutcome.Written;
import io.github.schemata.codegen.proof.WriteOutcome.Wrong;
import io.github.schemata.codegen.proof.inside.boot.Proxies;
import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.Fields;
import io.github.schemata.codegen.proof.inside.shape.ManagedClasses;
import io.github.schemata.codegen.proof.inside.shape.Sources;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import io.github.schemata.codegen.proof.inside.sql.RawTable;
import io.github.schemata.schema.Table;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts one row into a join table through a collection, reads it back in a new session, and takes it out again. */
public final class LinkWriter {

    private static final int ATTEMPTS = 5;

    private final EntityManagerFactory factory;
    private final EntityShapes shapes;
    private final ProofSource database;
    private final JoinedTable joined;
    private final Class<?> owner;
    private final Class<?> target;
    private final Field collection;

    public LinkWriter(EntityManagerFactory factory, EntityShapes shapes, ProofSource database, JoinedTable joined) {
        this.factory = factory;
        this.shapes = shapes;
        this.database = database;
        this.joined = joined;
        this.owner = ManagedClasses.load(joined.entity());
        this.target = ManagedClasses.load(joined.target());
        this.collection = Fields.named(owner, joined.attribute());
    }

    public WriteOutcome write() {
        WriteOutcome outcome = new NotWritten("not tried");
        try {
            database.startWriting();
        } catch (SQLException e) {
            return new NotWritten(Causes.line(e));
        }
        for (int attempt = 0; attempt < ATTEMPTS && outcome instanceof NotWritten; attempt++) {
            outcome = attempt(attempt);
        }
        return outcome;
    }

    private record Pair(Object owner, Object target, String how) {}

    private WriteOutcome attempt(int attempt) {
        try {
            table().ifPresent(new Reversible(database)::require);
            long before = rows();
            Pair ids = link(attempt);
            if (rows() != before + 1) {
                return new Wrong(List.of("a row was to come into the table, but " + (rows() - before) + " came"));
            }
            if (!isLinked(owner, joined.attribute(), ids.owner(), ids.target())) {
                return new Wrong(List.of("the written row is not read back"));
            }
            String other = joined.otherSide();
            if (other != null && !isLinked(target, other, ids.target(), ids.owner())) {
                return new Wrong(List.of("the written row is not read back from the other side"));
            }
            unlink(ids);
            return rows() == before
                    ? new Written(ids.how(), List.of())
                    : new Wrong(List.of("the written row is not taken out again"));
        } catch (CannotWrite e) {
            return new NotWritten(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            return Refusals.isOfTable(e) ? new NotWritten(Causes.line(e)) : new Wrong(List.of(Causes.line(e)));
        } finally {
            undo();
        }
    }

    private Optional<Table> table() {
        return Sources.table(shapes.schema(), joined.table());
    }

    private void undo() {
        try {
            database.undo();
        } catch (SQLException e) {
            // The server rolls back what a lost connection leaves; the next statement on it says that it is lost.
            return;
        }
    }

    private Pair link(int attempt) {
        Pair[] linked = new Pair[1];
        transaction(session -> {
            Pair pair = unlinked(session, attempt);
            elements(pair.owner()).add(pair.target());
            session.flush();
            linked[0] = new Pair(id(pair.owner()), id(pair.target()), pair.how());
        });
        return Objects.requireNonNull(linked[0]);
    }

    private void unlink(Pair ids) {
        transaction(session -> elements(session.find(owner, ids.owner())).remove(session.find(target, ids.target())));
    }

    private void transaction(Consumer<EntityManager> work) {
        try (EntityManager session = factory.createEntityManager()) {
            session.getTransaction().begin();
            try {
                work.accept(session);
                session.getTransaction().commit();
            } finally {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Collection<Object> elements(Object row) {
        Object elements = Fields.get(Proxies.unproxy(row), collection);
        return (Collection<Object>) Objects.requireNonNull(elements);
    }

    /** Two rows that do not know each other yet; new ones where all do. */
    private Pair unlinked(EntityManager session, int attempt) {
        CriteriaBuilder builder = session.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<?> one = query.from(owner);
        Root<?> other = query.from(target);
        query.multiselect(one, other).where(strangers(builder, other, one.get(joined.attribute())));
        return session.createQuery(query)
                .setFirstResult(attempt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(found -> new Pair(found.get(0), found.get(1), "copy"))
                .orElseGet(() -> new Pair(made(session, owner, attempt), made(session, target, attempt), "made"));
    }

    private static <E> Predicate strangers(
            CriteriaBuilder builder, Expression<E> element, Expression<Collection<E>> elements) {
        return builder.isNotMember(element, elements);
    }

    private Object made(EntityManager session, Class<?> type, int attempt) {
        EntityShape shape = shapes.of(type);
        new Reversible(database).require(shape.table());
        try (Connection connection = database.getConnection();
                Connection aside = database.aside()) {
            RawTable raw = database.sql().raw(connection, aside, shape.table());
            Object row = new RowMaker(session, shapes, raw.samples(), new Reversible(database), attempt)
                    .fromNothing(shape)
                    .make();
            session.persist(row);
            session.flush();
            return row;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object id(Object row) {
        return factory.getPersistenceUnitUtil().getIdentifier(row);
    }

    private boolean isLinked(Class<?> type, String attribute, Object id, Object elementId) {
        try (EntityManager session = factory.createEntityManager()) {
            CriteriaBuilder builder = session.getCriteriaBuilder();
            CriteriaQuery<Tuple> query = builder.createTupleQuery();
            Root<?> row = query.from(type);
            Join<?, ?> element = row.join(attribute);
            Class<?> elementType = type == owner ? (attribute.equals(joined.attribute()) ? target : owner) : owner;
            query.multiselect(row, element)
                    .where(
                            builder.equal(row, session.getReference(type, id)),
                            builder.equal(element, session.getReference(elementType, elementId)));
            return session.createQuery(query).getResultList().size() == 1;
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from "
                        + table().map(database.sql()::nameOf)
                                .orElseGet(() -> database.sql().quoted(joined.table())))) {
            return found.next() ? found.getLong(1) : 0;
        }
    }
}
