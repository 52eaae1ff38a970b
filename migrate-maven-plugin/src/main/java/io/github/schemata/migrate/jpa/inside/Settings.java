package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.migrate.jpa.BootSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The project's settings without what would open a connection, start a cache, or write a schema. */
final class Settings {

    private static final List<String> NOT_FOR_BOOTING = List.of(
            "hibernate.connection.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "hibernate.hbm2ddl.",
            "hibernate.cache.",
            "hibernate.dialect",
            "hibernate.boot.allow_jdbc_metadata_access",
            "hibernate.archive.",
            "hibernate.multi_tenant_connection_provider",
            "hibernate.session_factory",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.sharedCache.",
            "jakarta.persistence.schema-generation.",
            "jakarta.persistence.database-",
            "jakarta.persistence.validation.factory",
            "javax.persistence.");

    private static final Map<String, String> OURS = Map.of(
            // The richest type codes, and sequences; other databases' types are made of these.
            "hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect",
            "hibernate.boot.allow_jdbc_metadata_access", "false",
            "hibernate.archive.autodetection", "none",
            "hibernate.cache.use_second_level_cache", "false",
            "hibernate.cache.use_query_cache", "false",
            "jakarta.persistence.sharedCache.mode", "NONE");

    private Settings() {}

    static Map<String, Object> of(BootSetup setup) {
        Map<String, Object> settings = new HashMap<>(setup.settings());
        settings.keySet().removeIf(name -> NOT_FOR_BOOTING.stream().anyMatch(name::startsWith));
        settings.putAll(OURS);
        return settings;
    }
}
