package io.github.schemata.codegen.proof.inside.boot;

import io.github.schemata.codegen.proof.Engine;
import io.github.schemata.codegen.proof.inside.shape.ManagedClasses;
import io.github.schemata.codegen.proof.inside.sql.NoSource;
import io.github.schemata.codegen.proof.inside.sql.ProofSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.HashMap;
import java.util.Map;

/** Boots Hibernate by its Jakarta Persistence door, without a persistence.xml. */
public final class Hibernate {

    private static final Map<String, Object> SETTINGS = Map.of(
            "hibernate.archive.autodetection", "none",
            "hibernate.cache.use_second_level_cache", "false",
            "hibernate.cache.use_query_cache", "false",
            // Thousands of references are initialised: not each by its own query.
            "hibernate.default_batch_fetch_size", "100");

    private final ManagedClasses classes;

    public Hibernate(ManagedClasses classes) {
        this.classes = classes;
    }

    public EntityManagerFactory boot(ProofSource database, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        // Of servers Hibernate finds it out itself, with the version.
        if (database.engine() == Engine.SQLITE || database instanceof NoSource) {
            settings.put("hibernate.dialect", database.engine().dialect());
        }
        if (database instanceof NoSource) {
            settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        }
        settings.putAll(more);
        PersistenceUnitInfo unit = UnitInfo.of(classes.names(), database);
        return provider().createContainerEntityManagerFactory(unit, settings);
    }

    private static PersistenceProvider provider() {
        try {
            return (PersistenceProvider) Class.forName("org.hibernate.jpa.HibernatePersistenceProvider")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no Hibernate on the class path", e);
        }
    }
}
