package io.github.schemata.migrate.changelog;

import io.github.schemata.migrate.MigrateException;
import java.util.List;
import java.util.Locale;
import liquibase.GlobalConfiguration;
import liquibase.configuration.ConfigurationDefinition;

/**
 * Liquibase can be told by the environment or by properties of the JVM to keep its tables elsewhere. The history is read
 * by plain JDBC from where it always is: written to one table and read from another, changes would run twice.
 */
final class OwnTables {

    private static final List<ConfigurationDefinition<String>> NAMES = List.of(
            GlobalConfiguration.DATABASECHANGELOG_TABLE_NAME,
            GlobalConfiguration.DATABASECHANGELOGLOCK_TABLE_NAME,
            GlobalConfiguration.LIQUIBASE_SCHEMA_NAME,
            GlobalConfiguration.LIQUIBASE_CATALOG_NAME);

    private OwnTables() {}

    /** @throws MigrateException where one has another name */
    static void requireTheirNames() {
        for (ConfigurationDefinition<String> name : NAMES) {
            String value = name.getCurrentValue();
            if (value != null && !value.isBlank() && !value.equalsIgnoreCase(name.getDefaultValue())) {
                throw new MigrateException(name.getKey() + " is set to '" + value
                        + "', and the history is kept in DATABASECHANGELOG, in the connection's own schema, only.\n"
                        + "Unset " + environment(name.getKey()) + " and -D" + name.getKey()
                        + "; a history that stands in another table must be moved first.");
            }
        }
    }

    /** As Liquibase forms it: {@code liquibase.liquibaseSchemaName} is {@code LIQUIBASE_LIQUIBASE_SCHEMA_NAME}. */
    private static String environment(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
