package io.github.schemata.migrate.changelog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.configuration.ConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import liquibase.configuration.ProvidedValue;
import liquibase.configuration.core.EnvironmentValueProvider;
import liquibase.configuration.core.SystemPropertyValueProvider;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's configuration by environment and system properties, for as long as a run lasts: each value is looked for
 * once. Liquibase looks through all of both many times for each changeset, which is a quarter of its work.
 */
final class SettledConfiguration {

    private final LiquibaseConfiguration configuration;
    private final List<Settled> settled = new ArrayList<>();

    private SettledConfiguration(LiquibaseConfiguration configuration) {
        this.configuration = configuration;
    }

    static <T> T during(LiquibaseScope.Work<T> work) throws Exception {
        LiquibaseConfiguration configuration = Scope.getCurrentScope().getSingleton(LiquibaseConfiguration.class);
        SettledConfiguration all = new SettledConfiguration(configuration);
        try {
            List.copyOf(configuration.getProviders()).forEach(all::settle);
            return work.run();
        } finally {
            all.restore();
        }
    }

    private void settle(ConfigurationValueProvider provider) {
        if (!(provider instanceof EnvironmentValueProvider || provider instanceof SystemPropertyValueProvider)) {
            return;
        }
        Settled one = new Settled(provider);
        configuration.unregisterProvider(provider);
        configuration.registerProvider(one);
        settled.add(one);
    }

    private void restore() {
        for (Settled one : settled) {
            configuration.unregisterProvider(one);
            configuration.registerProvider(one.provider);
        }
    }

    private static final class Settled implements ConfigurationValueProvider {

        private final ConfigurationValueProvider provider;
        private final Map<List<String>, Optional<ProvidedValue>> known = new HashMap<>();

        Settled(ConfigurationValueProvider provider) {
            this.provider = provider;
        }

        @Override
        public int getPrecedence() {
            return provider.getPrecedence();
        }

        @Override
        public synchronized @Nullable ProvidedValue getProvidedValue(String... keyAndAliases) {
            List<String> key = List.of(keyAndAliases);
            Optional<ProvidedValue> value = known.get(key);
            if (value == null) {
                value = Optional.ofNullable(provider.getProvidedValue(keyAndAliases));
                known.put(key, value);
            }
            return value.orElse(null);
        }

        @Override
        public void validate(CommandScope command) {
            provider.validate(command);
        }
    }
}
