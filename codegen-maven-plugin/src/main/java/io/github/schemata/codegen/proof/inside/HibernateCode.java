package io.github.schemata.codegen.proof.inside;

import io.github.schemata.codegen.proof.CodeSetup;
import io.github.schemata.codegen.proof.DatabaseAccess;
import io.github.schemata.codegen.proof.Engine;
import io.github.schemata.codegen.proof.JoinedTable;
import io.github.schemata.codegen.proof.LinkOutcome;
import io.github.schemata.codegen.proof.MappedEntity;
import io.github.schemata.codegen.proof.ProjectCode;
import io.github.schemata.codegen.proof.ReadOutcome;
import io.github.schemata.codegen.proof.WriteOutcome;
import io.github.schemata.codegen.proof.inside.boot.DriverManagerCleanup;
import io.github.schemata.codegen.proof.inside.boot.Hibernate;
import io.github.schemata.codegen.proof.inside.boot.SchemaFilters;
import io.github.schemata.codegen.proof.inside.read.KeyPages;
import io.github.schemata.codegen.proof.inside.read.LinkReader;
import io.github.schemata.codegen.proof.inside.read.Misreadings;
import io.github.schemata.codegen.proof.inside.read.Pages;
import io.github.schemata.codegen.proof.inside.read.RowCounts;
import io.github.schemata.codegen.proof.inside.read.RowReader;
import io.github.schemata.codegen.proof.inside.shape.Causes;
import io.github.schemata.codegen.proof.inside.shape.EntityAnnotations;
import io.github.schemata.codegen.proof.inside.shape.EntityShapes;
import io.github.schemata.codegen.proof.inside.shape.JoinedTables;
import io.github.schemata.codegen.proof.inside.shape.ManagedClasses;
import io.github.schemata.codegen.proof.inside.sql.NoSource;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import io.github.schemata.codegen.proof.inside.write.LinkWriter;
import io.github.schemata.codegen.proof.inside.write.RowWriter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entities at work; made by name in the project's class loader. */
public final class HibernateCode implements ProjectCode {

    private static final String SCHEMA_ACTION = "hibernate.hbm2ddl.auto";

    private final CodeSetup setup;
    private final ManagedClasses classes;
    private final Hibernate hibernate;
    private final ProofSource database;
    private @Nullable EntityManagerFactory factory;
    private @Nullable RowWriter writer;

    public HibernateCode(CodeSetup setup) {
        this.setup = setup;
        this.classes = new ManagedClasses(setup.classNames());
        this.hibernate = new Hibernate(classes);
        this.database = ProofSource.of(setup.database());
    }

    @Override
    public List<MappedEntity> entities() {
        return classes.entities().stream()
                .map(entity -> new EntityAnnotations(entity, setup.schema()).read())
                .toList();
    }

    @Override
    public Optional<Refusal> validate(DatabaseAccess where, Extraction extraction, List<String> exceptTables) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(SCHEMA_ACTION, "validate");
        settings.put("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", extraction.setting());
        if (!exceptTables.isEmpty()) {
            settings.put("hibernate.hbm2ddl.schema_filter_provider", SchemaFilters.allBut(exceptTables));
        }
        try (ProofSource source = ProofSource.of(where)) {
            hibernate.boot(source, settings).close();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(refusal(e));
        }
    }

    @Override
    public Optional<Refusal> boot() {
        try {
            factory = hibernate.boot(database, Map.of());
            writer = new RowWriter(factory, setup.schema(), database);
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(refusal(e));
        }
    }

    @Override
    public Optional<Refusal> make(boolean tables) {
        Map<String, Object> settings =
                Map.of(SCHEMA_ACTION, tables ? "create-only" : "drop", "hibernate.hbm2ddl.halt_on_error", tables);
        try {
            hibernate.boot(database, settings).close();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(refusal(e));
        }
    }

    @Override
    public Optional<Refusal> ask(MappedEntity entity) {
        try (EntityManager session = booted().createEntityManager()) {
            session.createQuery(new Pages.ByPosition().remaining(session, load(entity)))
                    .getResultList();
            return Optional.empty();
        } catch (RuntimeException e) {
            boolean asked = Causes.chain(e).anyMatch(NoSource.NoDatabase.class::isInstance);
            return asked ? Optional.empty() : Optional.of(refusal(e));
        }
    }

    private static Refusal refusal(Throwable e) {
        boolean mismatch = Causes.chain(e)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("SchemaManagementException"));
        return new Refusal(Causes.line(e), mismatch);
    }

    @Override
    public void turnTo(MappedEntity entity) throws SQLException {
        database.startReading();
    }

    @Override
    public long count(MappedEntity entity) throws SQLException {
        return new RowCounts(database, setup.schema()).of(entity.table(), entity.query());
    }

    @Override
    public long brokenReferences(MappedEntity entity) throws SQLException {
        return new RowCounts(database, setup.schema()).brokenReferences(String.valueOf(entity.table()));
    }

    @Override
    public ReadOutcome read(MappedEntity entity) {
        ReadOutcome outcome = new RowReader(booted(), load(entity), pages(entity)).readAll();
        Metamodel metamodel = booted().getMetamodel();
        return outcome.with(new Misreadings(metamodel, setup.schema(), database).of(load(entity)));
    }

    @Override
    public WriteOutcome write(MappedEntity entity) {
        booted();
        return entity.readOnly() ? new WriteOutcome.ReadOnly() : requireWriter().write(load(entity));
    }

    /** On a server rows come in the order of their key: without one, two pages may show the same row. */
    private Optional<Pages> pages(MappedEntity entity) {
        return database.engine() == Engine.SQLITE
                ? Optional.of(new Pages.ByPosition())
                : KeyPages.of(booted(), load(entity), entity, setup.schema());
    }

    @Override
    public List<JoinedTable> joinedTables() {
        return new JoinedTables(classes.entities(), setup.schema()).all();
    }

    @Override
    public LinkOutcome readLinks(JoinedTable joined) {
        return new LinkReader(booted(), database.engine() != Engine.SQLITE).read(joined);
    }

    @Override
    public WriteOutcome writeLink(JoinedTable joined) {
        EntityShapes shapes = new EntityShapes(booted().getMetamodel(), setup.schema());
        return new LinkWriter(booted(), shapes, database, joined).write();
    }

    private Class<?> load(MappedEntity entity) {
        return ManagedClasses.load(entity.className());
    }

    private RowWriter requireWriter() {
        if (writer == null) {
            throw new IllegalStateException("boot() comes first");
        }
        return writer;
    }

    private EntityManagerFactory booted() {
        if (factory == null) {
            throw new IllegalStateException("boot() comes first");
        }
        return factory;
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
        database.close();
        DriverManagerCleanup.run();
    }
}
