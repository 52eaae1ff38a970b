package io.github.schemata.codegen.proof.inside.write;

import io.github.schemata.codegen.proof.WriteOutcome;
import io.github.schemata.codegen.proof.WriteOutcome.NotWritten;
import io.github.schemata.codegen.proof.WriteOutcome.Written;
import io.github.schemata.codegen.proof.WriteOutcome.Wrong;
import io.github.schemata.codegen.proof.inside.shape.Annotations;
import io.github.schemata.codegen.proof.inside.shape.CannotWrite;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.EntityShape;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import io.github.schemata.codegen.proof.inside.sql.RawTable;
import io.github.schemata.schema.Schema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one row of an entity, each try in a transaction of its own, and reads it back in a new session. */
public final class RowWriter {

    private final EntityManagerFactory factory;
    private final EntityShapes shapes;
    private final Schema schema;
    private final ProofSource database;
    private final Reversible reversible;

    public RowWriter(EntityManagerFactory factory, Schema schema, ProofSource database) {
        this.factory = factory;
        this.shapes = new EntityShapes(factory.getMetamodel(), schema);
        this.schema = schema;
        this.database = database;
        this.reversible = new Reversible(database);
    }

    public WriteOutcome write(Class<?> entity) {
        try (Connection connection = writing();
                Connection aside = database.aside()) {
            EntityShape shape = shapes.of(entity);
            reversible.require(shape.table());
            RawTable raw = database.sql().raw(connection, aside, shape.table());
            WriteOutcome copied = raw.fullestRow()
                    .map(row -> attempts(shape, raw, isReadable(shape, raw, row) ? row : null))
                    .orElseGet(() -> new NotWritten("the table is empty"));
            if (!(copied instanceof NotWritten)) {
                return copied;
            }
            WriteOutcome made = attempts(shape, raw, null);
            return made instanceof NotWritten && raw.fullestRow().isPresent() ? copied : made;
        } catch (CannotWrite e) {
            return new NotWritten(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            return new Wrong(List.of(Causes.line(e)));
        } finally {
            undo();
        }
    }

    private Connection writing() throws SQLException {
        database.startWriting();
        return database.getConnection();
    }

    private void undo() {
        try {
            database.undo();
        } catch (SQLException e) {
            // The server rolls back what a lost connection leaves; the next statement on it says that it is lost.
            return;
        }
    }

    /** As often as the table refuses what was thought of, with other values each time. */
    private WriteOutcome attempts(EntityShape shape, RawTable raw, @Nullable List<String> original) {
        WriteOutcome outcome = new NotWritten("not tried");
        for (int attempt = 0; attempt < FreshKeys.ATTEMPTS && outcome instanceof NotWritten; attempt++) {
            outcome = attempt(shape, raw, original, attempt);
        }
        return outcome;
    }

    private WriteOutcome attempt(EntityShape shape, RawTable raw, @Nullable List<String> original, int attempt) {
        try (EntityManager session = factory.createEntityManager()) {
            raw.remember();
            session.getTransaction().begin();
            try {
                RowMaker maker = new RowMaker(session, shapes, raw.samples(), reversible, attempt);
                Draft draft = original == null
                        ? maker.fromNothing(shape)
                        : maker.copy(load(session, shape, raw, original), shape);
                Object row = draft.make();
                write(session, row, draft, original != null);
                Object id = factory.getPersistenceUnitUtil().getIdentifier(row);
                return compare(draft, id, raw, original);
            } finally {
                if (session.getTransaction().isActive()) {
                    session.getTransaction().rollback();
                }
            }
        } catch (CannotWrite e) {
            return new NotWritten(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            if (leadsNowhere(e)) {
                return new NotWritten("a row that it refers to is missing");
            }
            return Refusals.isOfTable(e) ? new NotWritten(Causes.line(e)) : new Wrong(List.of(Causes.line(e)));
        } finally {
            undo();
        }
    }

    private static void write(EntityManager session, Object row, Draft draft, boolean copied) {
        try {
            session.persist(row);
            session.getTransaction().commit();
        } catch (RuntimeException e) {
            throw Violations.judged(Coincidence.judged(e, draft), draft, copied);
        }
    }

    /** The row that was to be copied breaks its foreign key; that is the data's fault. */
    private static boolean leadsNowhere(Exception e) {
        return Causes.isMissingRow(e);
    }

    /** A native query cannot tell two attributes apart that read one column as different types. */
    private boolean isReadable(EntityShape shape, RawTable raw, List<String> row) {
        try (EntityManager session = factory.createEntityManager()) {
            load(session, shape, raw, row);
            return true;
        } catch (RuntimeException e) {
            if (Causes.chain(e).anyMatch(RowWriter::isOfTypes)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isOfTypes(Throwable cause) {
        return cause instanceof IllegalArgumentException
                || cause.getClass().getSimpleName().equals("TypeMismatchException");
    }

    private static Object load(EntityManager session, EntityShape shape, RawTable raw, List<String> row) {
        String query = Annotations.subselect(shape.type());
        // A query that is mapped for writing selects from one table, without conditions.
        String rows = query == null ? "select * from " + raw.name() : query;
        Object found = session.createNativeQuery(rows + " where " + raw.isRow(row), shape.type())
                .getSingleResult();
        if (Annotations.isTransformed(shape.type()) || readsOneColumnTwice(shape)) {
            session.refresh(found);
        }
        return found;
    }

    /** A native query then takes any object to be of the type that the reference has. */
    private static boolean readsOneColumnTwice(EntityShape shape) {
        return shape.slots().stream()
                .filter(slot -> !slot.toOne() && slot.target() == Object.class)
                .anyMatch(slot -> !shape.toOnes(slot.columns().get(0)).isEmpty());
    }

    private WriteOutcome compare(Draft draft, Object id, RawTable raw, @Nullable List<String> original)
            throws SQLException {
        boolean triggered = schema.triggers().stream()
                .anyMatch(
                        trigger -> trigger.table().matches(draft.shape().table().name()));
        RowComparison comparison = new RowComparison(new Storage(database.sql()), triggered);
        Optional<List<String>> copy;
        try (EntityManager session = factory.createEntityManager()) {
            Object found = session.find(draft.shape().type(), id);
            if (found == null) {
                return new Wrong(List.of("the written row is not found by its identifier " + id));
            }
            comparison.attributes(draft, found, factory.getPersistenceUnitUtil());
            copy = raw.newRow(Draft.of(found, draft.shape(), shapes)::column);
        }
        if (copy.isEmpty() && raw.tellsEveryRow()) {
            return new Wrong(List.of("no row came into the table"));
        }
        if (original != null && copy.isPresent()) {
            Set<String> changed =
                    RowComparison.changedColumns(draft, draft.shape().table());
            comparison.cells(raw, original, copy.get(), draft, changed);
        }
        return comparison.faults().isEmpty()
                ? new Written(original == null ? "made" : "copy", comparison.notes())
                : new Wrong(comparison.faults());
    }
}
