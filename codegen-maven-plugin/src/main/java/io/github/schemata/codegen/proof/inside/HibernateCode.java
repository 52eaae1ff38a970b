package io.github.schemata.codegen.proof.inside;

import io.github.schemata.codegen.proof.CodeSetup;
import io.github.schemata.codegen.proof.JoinedTable;
import io.github.schemata.codegen.proof.LinkOutcome;
import io.github.schemata.codegen.proof.MappedEntity;
import io.github.schemata.codegen.proof.ProjectCode;
import io.github.schemata.codegen.proof.ReadOutcome;
import io.github.schemata.codegen.proof.WriteOutcome;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entities at work; made by name in the project's class loader. */
public final class HibernateCode implements ProjectCode {

    private final CodeSetup setup;
    private final ManagedClasses classes;
    private final Hibernate hibernate;
    private final SqliteSource database;
    private @Nullable EntityManagerFactory factory;
    private @Nullable RowWriter writer;

    public HibernateCode(CodeSetup setup) {
        this.setup = setup;
        this.classes = new ManagedClasses(setup.classNames());
        this.hibernate = new Hibernate(classes);
        this.database = new SqliteSource(setup.url());
    }

    @Override
    public List<MappedEntity> entities() {
        return classes.entities().stream()
                .map(entity -> new EntityAnnotations(entity, setup.schema()).read())
                .toList();
    }

    @Override
    public Optional<Refusal> validate(String url, Extraction extraction, List<String> exceptTables) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.hbm2ddl.auto", "validate");
        settings.put("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", extraction.setting());
        if (!exceptTables.isEmpty()) {
            settings.put("hibernate.hbm2ddl.schema_filter_provider", SchemaFilters.allBut(exceptTables));
        }
        try (SqliteSource source = new SqliteSource(url)) {
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

    private static Refusal refusal(Throwable e) {
        boolean mismatch = Causes.chain(e)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("SchemaManagementException"));
        return new Refusal(Causes.line(e), mismatch);
    }

    @Override
    public ReadOutcome read(MappedEntity entity) {
        ReadOutcome outcome = new RowReader(booted(), load(entity)).readAll();
        Metamodel metamodel = booted().getMetamodel();
        return outcome.with(new Misreadings(metamodel, database).of(load(entity)));
    }

    @Override
    public WriteOutcome write(MappedEntity entity) {
        booted();
        return entity.readOnly() ? new WriteOutcome.ReadOnly() : requireWriter().write(load(entity));
    }

    @Override
    public List<JoinedTable> joinedTables() {
        return new JoinedTables(classes.entities(), setup.schema()).all();
    }

    @Override
    public LinkOutcome readLinks(JoinedTable joined) {
        return new LinkReader(booted()).read(joined);
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
